package hugkissgo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.push.PushSubscription;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// J0 of the product: two evenings and a Saturday morning without a tear, and a hard day that takes nothing away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class J0SmallVictoriesTest {
    private static final String VICTORY = "Three glad or calm goodbyes one after the other.";
    private static final String FAMILIES = """
            room,larks,Larks,,,,,,,,,,,,,,,,
            staff,aino,Aino Korhonen,larks,,,,,,,,EDUCATOR,,,,,,,
            child,eetu,Eetu Virtanen,larks,2024-03-22,2026-01-05,,,,,,,,,,,,,aino
            guardian,liisa,Liisa Virtanen,,,,eetu,MOTHER,+35855501481,,410257,,,,,,,,
            """;

    private Journey journey;
    private Kiosk kiosk;
    private Room room;
    private PushSubscription subscription;
    private Phone mother;

    @BeforeAll
    void a_centre_that_eetu_knows() {
        journey = new Journey(2, FAMILIES);
        kiosk = journey.kiosk();
        room = journey.room("Larks", "Aino Korhonen");
        subscription = new PushSubscription(journey.pushes.address());
        mother = journey.phone(subscription);
        mother.look(journey.invitation("Eetu Virtanen", 0), "Liisa");
        mother.accept("Eetu");
    }

    @AfterAll
    void close() {
        if (journey != null) {
            journey.close();
        }
    }

    @Test
    @Order(1)
    void a_happy_goodbye_in_the_evening_and_a_reunion_are_told() {
        comes(journey.monday.with(DayOfWeek.TUESDAY), 18);
        mother.isTold("Eetu is here with Aino");
        mother.switchMessagesOn();
        goes("Glad");
        mother.isNotTold(VICTORY);
    }

    @Test
    @Order(2)
    void two_happy_goodbyes_are_not_yet_a_victory() {
        comes(journey.monday.with(DayOfWeek.THURSDAY), 18);
        goes("Calm");
        mother.isNotTold(VICTORY);
    }

    @Test
    @Order(3)
    void the_third_on_a_saturday_morning_is_one() {
        comes(journey.monday.with(DayOfWeek.SATURDAY), 9);
        mother.isNotTold(VICTORY);
        goes("Glad");
        mother.isTold(VICTORY);
        mother.seesVictories(1);
        mother.tab.isAccessible();
    }

    @Test
    @Order(4)
    void a_hard_day_takes_nothing_away_and_no_message_speaks_of_it() {
        comes(journey.monday.plusWeeks(1), 8);
        int before = journey.pushes.taken(subscription.path()).size();
        say("Crying");
        mother.sees("Eetu cried when you left. We stay close.");
        mother.isTold(VICTORY);
        mother.seesVictories(1);
        assertThat(journey.pushes.taken(subscription.path())).hasSize(before);
    }

    @Test
    @Order(5)
    void an_educator_asks_the_mother_to_come_back_and_the_phone_tells_it() {
        int before = journey.pushes.taken(subscription.path()).size();
        room.open("Eetu");
        room.askToReturn("Eetu", "A quarter of an hour with you would help.");
        mother.sees("Aino asks you to come back to Eetu.");
        mother.tab.page.waitForCondition(
                () -> journey.pushes.taken(subscription.path()).size() > before);
        assertThat(journey.pushes.taken(subscription.path())).hasSize(before + 1);
        mother.receives(journey.pushes.taken(subscription.path()).getLast().body());
        assertThat(mother.shown()).singleElement().asString().doesNotContain("Eetu");
        room.tab().isAccessible();
    }

    @Test
    @Order(6)
    void no_page_said_a_word_of_trouble() {
        assertThat(journey.browsing.faults()).isEmpty();
    }

    private void comes(LocalDate day, int hour) {
        journey.moveTo(day, hour, 0);
        kiosk.tab().page.reload();
        room.tab().page.reload();
        mother.tab.page.reload();
        kiosk.enter("410257");
        kiosk.dropOff("Eetu", "Larks");
        kiosk.done();
        room.receive("Eetu");
    }

    private void say(String goodbye) {
        room.open("Eetu");
        room.say("Eetu", goodbye);
        room.close("Eetu");
    }

    private void goes(String goodbye) {
        say(goodbye);
        mother.isTold("Eetu was " + goodbye.toLowerCase() + " at");
        journey.centre.clock.moveOn(Duration.ofHours(2));
        kiosk.tab().page.reload();
        room.tab().page.reload();
        kiosk.enter("410257");
        kiosk.collect("Eetu");
        kiosk.done();
        room.home("Eetu", "Liisa Virtanen", "Ran to them");
        mother.isTold("When it was time to go home, Eetu came running.");
    }
}
