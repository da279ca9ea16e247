package hugkissgo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.push.PushSubscription;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// J1 of the product: a baby's hard morning in the routine, told in the evening as one story.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class J1HardMorningTest {
    private static final String FAMILIES = """
            room,ducklings,Ducklings,,,,,,,,,,,,,,,,
            staff,rosa,Rosa Lindqvist,ducklings,,,,,,,,EDUCATOR,,,,,,,
            child,tao,Tao Chen,ducklings,%1$s,2026-01-05,,,,,,,,,,,,,rosa
            guardian,lin,Lin Chen,,,,tao,MOTHER,+35855502222,,410711,,,,,,,,
            child,otto,Otto Maier,ducklings,%1$s,2026-01-05,,,,,,,,,,,,,rosa
            guardian,jana,Jana Maier,,,,otto,MOTHER,+35855503333,,410722,,,,,,,,
            """;

    private Journey journey;
    private Kiosk kiosk;
    private Room room;
    private Phone mother;
    private Phone anotherMother;

    @BeforeAll
    void a_room_of_babies() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        LocalDate nineMonthsBefore = today.minusWeeks(2)
                .with(TemporalAdjusters.previous(DayOfWeek.MONDAY))
                .minusMonths(9);
        journey = new Journey(2, FAMILIES.formatted(nineMonthsBefore));
        kiosk = journey.kiosk();
        room = journey.room("Ducklings", "Rosa Lindqvist");
        mother = letIn("Tao", "Lin");
        anotherMother = letIn("Otto", "Jana");
    }

    private Phone letIn(String child, String guardian) {
        var phone = journey.phone(new PushSubscription(journey.pushes.address()));
        phone.look(journey.invitation(child.equals("Tao") ? "Tao Chen" : "Otto Maier", 0), guardian);
        phone.accept(child);
        return phone;
    }

    @AfterAll
    void close() {
        if (journey != null) {
            journey.close();
        }
    }

    @Test
    @Order(1)
    void what_the_mother_says_at_the_desk_is_read_in_the_room() {
        kiosk.enter("410711");
        kiosk.note("Tao", "Bitten twice this week, clings to me since six");
        kiosk.dropOff("Tao", "Ducklings");
        kiosk.done();
        room.shows("Tao", "clings to me since six");
        room.receive("Tao");
        mother.isTold("Tao is here with Rosa");
    }

    @Test
    @Order(2)
    void she_comes_back_twice_and_both_goodbyes_are_kept() {
        room.open("Tao");
        room.say("Tao", "Crying");
        mother.sees("Tao cried when you left. We stay close.");
        comesBackAndGoes("Crying");
        comesBackAndGoes("Inconsolable");
        room.showsInSheet("Tao", "A parent came back 2 times.");
        mother.sees("Tao cried hard when you left. We stay close.");
        assertThat(mother.story().stream().filter(it -> it.contains("A parent came back for a moment.")))
                .hasSize(2);
    }

    private void comesBackAndGoes(String goodbye) {
        journey.centre.clock.moveOn(Duration.ofMinutes(2));
        room.say("Tao", "Parent came back");
        room.showsInSheet("Tao", "How was the goodbye?");
        room.say("Tao", goodbye);
    }

    @Test
    @Order(3)
    void it_takes_long_and_the_next_word_is_promised() {
        room.held("Tao", "Rosa Lindqvist");
        mother.sees("Rosa is holding Tao.");
        journey.centre.clock.moveOn(Duration.ofMinutes(12));
        room.say("Tao", "Still upset");
        room.say("Tao", "In 15 minutes");
        mother.sees("Tao is still upset. Rosa is with Tao.");
        mother.isTold("We write again by ");
        journey.centre.clock.moveOn(Duration.ofMinutes(10));
        room.say("Tao", "Books");
        mother.sees("Tao is looking at books");
    }

    @Test
    @Order(4)
    void what_happened_to_him_is_read_by_his_family_alone() {
        room.write("Tao", "An incident", "Another child bit his arm. It was cooled, the skin is whole.");
        mother.isTold("Another child bit his arm.");
        kiosk.enter("410722");
        kiosk.dropOff("Otto", "Ducklings");
        kiosk.done();
        anotherMother.isTold("You brought Otto.");
        anotherMother.isNotTold("bit");
        mother.tab.isAccessible();
    }

    @Test
    @Order(5)
    void a_first_time_is_told_as_one() {
        room.write("Tao", "A first time", "Ate a slice of pear by himself");
        mother.isTold("A first time:");
        mother.isTold("Ate a slice of pear by himself");
        room.close("Tao");
    }

    @Test
    @Order(6)
    void in_the_evening_the_day_reads_as_one_story() {
        journey.centre.clock.moveOn(Duration.ofHours(7));
        kiosk.tab().page.reload();
        room.tab().page.reload();
        kiosk.enter("410711");
        kiosk.collect("Tao");
        kiosk.done();
        room.home("Tao", "Lin Chen", "Ran to them");
        mother.isTold("When it was time to go home, Tao came running.");
        assertThat(mother.story())
                .extracting(line -> line.replaceAll("[\\u2066-\\u2069]", ""))
                .satisfiesExactly(
                        it -> assertThat(it).contains("You brought Tao.", "clings to me since six"),
                        it -> assertThat(it).contains("Tao was with Rosa from here on."),
                        it -> assertThat(it).contains("Tao cried at the goodbye."),
                        it -> assertThat(it).contains("A parent came back for a moment."),
                        it -> assertThat(it).contains("Tao cried at the goodbye."),
                        it -> assertThat(it).contains("A parent came back for a moment."),
                        it -> assertThat(it).contains("Tao cried hard at the goodbye."),
                        it -> assertThat(it).contains("Rosa held Tao."),
                        it -> assertThat(it).contains("Tao was still upset. Rosa stayed close."),
                        it -> assertThat(it).contains("Tao was looking at books"),
                        it -> assertThat(it).contains("Another child bit his arm."),
                        it -> assertThat(it).contains("Ate a slice of pear by himself"),
                        it -> assertThat(it).contains("Tao came running."),
                        it -> assertThat(it).contains("You took Tao home."));
        room.tab().isAccessible();
    }

    @Test
    @Order(7)
    void no_page_said_a_word_of_trouble() {
        assertThat(journey.browsing.faults()).isEmpty();
    }
}
