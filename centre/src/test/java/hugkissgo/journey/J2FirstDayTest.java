package hugkissgo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.push.PushSubscription;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// J2 of the product: a new child, a hard first goodbye, and word that reaches the mother before the car has started.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class J2FirstDayTest {
    private static final String FAMILIES = """
            room,acorns,Acorns,,,,,,,,,,,,,,,,
            room,willows,Willows,,,,,,,,,,,,,,,,
            staff,rosa,Rosa Lindqvist,acorns,,,,,,,,EDUCATOR,,,,,,,
            staff,tomasz,Tomasz Wójcik,acorns,,,,,,,,EDUCATOR,,,,,,,
            child,mia,Mia Okafor,acorns,2024-05-21,2026-01-05,,,,,,,,,"See you after nap, little bear.",Two hugs and a kiss,The round window,Rabbit stays in her hand,rosa
            child,zofia,Zofia Kowalska,acorns,2025-01-17,2026-01-05,,,,,,,,,,,,,tomasz
            child,jonas,Jonas Becker,acorns,2024-11-03,2026-01-05,,,,,,,,,,,,,rosa
            guardian,amara,Amara Okafor,,,,mia,MOTHER,+35855501000,,407478,,,,,,,,
            guardian,chidi,Chidi Okafor,,,,mia,FATHER,+35855501037,,407478,,,,,,,,
            guardian,piotr,Piotr Kowalski,,,,zofia,FATHER,+35855501185,,408815,,,,,,,,
            guardian,nora,Nora Becker,,,,jonas,MOTHER,+35855501259,,408948,,,,,,,,
            """;

    private Journey journey;
    private StaffScreen office;
    private Kiosk kiosk;
    private Room room;
    private Room secondTablet;
    private PushSubscription subscription;
    private Phone mother;

    @BeforeAll
    void a_centre_expects_mia() {
        journey = new Journey(1, FAMILIES);
        kiosk = journey.kiosk();
        room = journey.room("Acorns", "Rosa Lindqvist");
        secondTablet = journey.room("Acorns", "Tomasz Wójcik");
        subscription = new PushSubscription(journey.pushes.address());
    }

    @AfterAll
    void close() {
        if (journey != null) {
            journey.close();
        }
    }

    @Test
    @Order(1)
    void the_mother_comes_in_by_an_invitation_that_looking_does_not_use_up() {
        office = StaffScreen.signedIn(journey.browsing.screen(), journey.director);
        String invitation = office.invitationFor("Amara Okafor");
        mother = journey.phone(subscription);
        mother.look(invitation, "Amara");
        mother.accept("Mia");
        mother.isTold("Mia is expected today.");
        office.openChild("Mia Okafor");
        office.tab().isAccessible();
        office.tab().picture("office");
    }

    @Test
    @Order(2)
    void the_kiosk_takes_one_tap_and_a_note_and_the_room_receives_her_with_the_ritual_in_view() {
        kiosk.enter("407478");
        kiosk.choose("Amara Okafor");
        kiosk.note("Mia", "Awake since five, wants to be carried");
        kiosk.tab().isAccessible();
        kiosk.tab().picture("kiosk");
        kiosk.dropOff("Mia", "Acorns");
        kiosk.done();
        room.shows("Mia", "Awake since five");
        secondTablet.shows("Mia", "with Amara Okafor");
        room.open("Mia");
        room.seesRitual("Mia", "See you after nap, little bear.");
        room.say("Mia", "Receive Mia");
        room.showsInSheet("Mia", "How was the goodbye?");
        secondTablet.shows("Mia", "goodbye not said yet");
        mother.isTold("Mia is here with Rosa");
        mother.switchMessagesOn();
    }

    @Test
    @Order(3)
    void a_crying_goodbye_is_told_at_once_with_the_time_of_the_next_word() {
        journey.centre.clock.moveOn(Duration.ofMinutes(4));
        room.tab().page.reload();
        room.open("Mia");
        room.say("Mia", "Crying");
        room.shows("Mia", "Crying since");
        secondTablet.shows("Mia", "Nobody with Mia yet.");
        mother.sees("Mia cried when you left. We stay close.");
        mother.isTold("We write again by ");
        mother.tab.isAccessible();
    }

    @Test
    @Order(4)
    void another_family_walks_past_with_its_routine() {
        journey.centre.clock.moveOn(Duration.ofMinutes(3));
        kiosk.enter("408815");
        kiosk.dropOff("Zofia", "Acorns");
        kiosk.done();
        secondTablet.receive("Zofia");
        secondTablet.open("Zofia");
        secondTablet.say("Zofia", "Calm");
        secondTablet.close("Zofia");
        room.shows("Zofia", "Calm");
        room.shows("Mia", "Crying since");
        mother.sees("Mia cried when you left. We stay close.");
    }

    @Test
    @Order(5)
    void who_holds_her_is_told() {
        room.held("Mia", "Rosa Lindqvist");
        secondTablet.shows("Mia", "Rosa Lindqvist is holding Mia.");
        mother.sees("Rosa is holding Mia.");
        mother.isTold("We write again by ");
        secondTablet.tab().isAccessible();
        secondTablet.tab().picture("room");
    }

    @Test
    @Order(6)
    void settled_reaches_the_phone_in_seconds_and_the_lock_screen_names_nobody() {
        int before = journey.pushes.taken(subscription.path()).size();
        room.say("Mia", "Painting");
        long tapped = System.nanoTime();
        mother.sees("Mia is painting");
        Duration seen = Duration.ofNanos(System.nanoTime() - tapped);
        mother.tab.page.waitForCondition(
                () -> journey.pushes.taken(subscription.path()).size() > before);
        Duration pushed = Duration.ofNanos(System.nanoTime() - tapped);
        System.out.println("settled: on the phone page after " + seen.toMillis() + " ms, pushed after "
                + pushed.toMillis() + " ms");
        assertThat(seen).isLessThan(Duration.ofSeconds(10));
        assertThat(pushed).isLessThan(Duration.ofSeconds(10));
        mother.receives(journey.pushes.taken(subscription.path()).getLast().body());
        assertThat(mother.shown())
                .singleElement()
                .asString()
                .startsWith("Acorn House | New at ")
                .doesNotContain("Mia");
        secondTablet.shows("Mia", "Painting");
    }

    @Test
    @Order(7)
    void the_staff_page_shows_that_the_family_was_told() {
        office.openStaffPage();
        office.tab().sees("Nobody is waiting to settle.");
        office.seesFamiliesTold(1, 1);
        office.tab().isAccessible();
    }

    @Test
    @Order(8)
    void a_promise_that_was_missed_is_said_to_be_missed() {
        var subscribed = new PushSubscription(journey.pushes.address());
        var other = journey.phone(subscribed);
        other.look(journey.invitation("Jonas Becker", 0), "Nora");
        other.accept("Jonas");
        kiosk.enter("408948");
        kiosk.dropOff("Jonas", "Acorns");
        kiosk.done();
        secondTablet.receive("Jonas");
        secondTablet.open("Jonas");
        secondTablet.say("Jonas", "Inconsolable");
        secondTablet.close("Jonas");
        other.sees("Jonas cried hard when you left. We stay close.");
        journey.centre.clock.moveOn(Duration.ofMinutes(25));
        other.isTold("and has not come.");
        secondTablet.shows("Jonas", "Word was due at");
        secondTablet.seesBrokenRing("Jonas");
        office.tab().sees("One of them is past the promised time.");
        office.tab().picture("staff");
    }

    @Test
    @Order(9)
    void she_moves_to_another_room_and_the_day_still_reads_as_one_story() {
        room.say("Mia", "Move room");
        room.say("Mia", "Willows");
        mother.isTold("Mia belongs to Willows from now on.");
        assertThat(mother.story().reversed())
                .extracting(line -> line.replaceAll("[\\u2066-\\u2069]", ""))
                .satisfiesExactly(
                        it -> assertThat(it).contains("You brought Mia.", "Awake since five"),
                        it -> assertThat(it).contains("Mia was with Rosa from here on."),
                        it -> assertThat(it).contains("Mia cried at the goodbye.", "See you after nap, little bear."),
                        it -> assertThat(it).contains("Rosa held Mia."),
                        it -> assertThat(it).contains("Mia was painting"),
                        it -> assertThat(it).contains("Mia belongs to Willows from now on."));
        mother.tab.picture("family");
    }

    @Test
    @Order(10)
    void no_page_said_a_word_of_trouble() {
        assertThat(journey.browsing.faults()).isEmpty();
    }
}
