package hugkissgo.checkin.day;

import static hugkissgo.checkin.day.Day.AMARA;
import static hugkissgo.checkin.day.Day.GRANDMA;
import static hugkissgo.checkin.day.Day.JONAS;
import static hugkissgo.checkin.day.Day.STRANGER;
import static hugkissgo.checkin.day.Day.TODAY;
import static hugkissgo.checkin.day.Day.pickUp;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.By;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.BarLifted;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.CollectorRemoved;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CollectingTest {

    @Test
    void a_guardian_and_an_approved_collector_may_take_the_child_home() {
        assertThat(Day.received().refused(pickUp(AMARA))).isNull();
        assertThat(Day.received().refused(pickUp(GRANDMA))).isNull();
        assertThat(Day.received().refused(pickUp(STRANGER))).isEqualTo(Reason.NOT_ON_THE_LIST);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-11  , 2026-03-11 , false
            -           , -          , true
            2026-03-12  , -          , true
            2026-03-13  , -          , false
            -           , 2026-03-12 , true
            -           , 2026-03-11 , false
            2026-03-10  , 2026-03-14 , true
            """)
    void a_window_holds_on_its_days_both_included(@Nullable LocalDate from, @Nullable LocalDate until, boolean may) {
        Day day = Day.received().says(new CollectorApproved(JONAS, from, until));

        assertThat(day.refused(pickUp(JONAS))).isEqualTo(may ? null : Reason.NOT_ON_THE_LIST);
    }

    @Test
    void days_are_the_centres_own() {
        var lateEvening = new CollectorApproved(JONAS, TODAY.plusDays(1), TODAY.plusDays(1));
        Day day = Day.received().says(lateEvening);
        assertThat(day.at(15 * 60 + 13).refused(pickUp(JONAS))).isEqualTo(Reason.NOT_ON_THE_LIST);
        assertThat(day.at(15 * 60 + 14).refused(pickUp(JONAS))).isNull();
    }

    @Test
    void where_nobody_knows_the_centres_day_a_window_is_no_permission() {
        Day day = Day.received().in(CentreBook.UNKNOWN);
        assertThat(day.refused(pickUp(GRANDMA))).isEqualTo(Reason.NOT_ON_THE_LIST);
        assertThat(day.refused(pickUp(AMARA))).isNull();
    }

    @Test
    void a_tablet_with_yesterdays_clock_releases_to_nobody_whose_day_is_over() {
        Day day = Day.received().at(20 * 60);
        assertThat(day.refused(day.happenedAt(8 * 60, Provenance.LIVE, pickUp(GRANDMA))))
                .isEqualTo(Reason.NOT_ON_THE_LIST);
        assertThat(day.refused(day.happenedAt(8 * 60, Provenance.PROXY, pickUp(GRANDMA))))
                .isNull();
    }

    @Test
    void a_bar_beats_everything_and_only_its_lifting_ends_it() {
        Day day = Day.received().says(new AdultBarred(AMARA));
        assertThat(day.refused(pickUp(AMARA))).isEqualTo(Reason.BARRED);
        assertThat(day.refused(new CollectorApproved(AMARA, null, null))).isEqualTo(Reason.BARRED);

        day.says(new GuardianAdded(AMARA, Relation.MOTHER));
        assertThat(day.refused(pickUp(AMARA))).isEqualTo(Reason.BARRED);
        assertThat(day.says(new BarLifted(AMARA)).refused(pickUp(AMARA))).isNull();
    }

    @Test
    void a_barred_adult_may_not_bring_and_asking_at_the_kiosk_is_noted_and_releases_nobody() {
        Day day = Day.received().says(new AdultBarred(JONAS)).says(new PickupRequested(JONAS));
        assertThat(day.child().visit().request().barred()).isTrue();
        assertThat(day.child().openVisit()).isPresent();

        var brought = new DroppedOff(JONAS, null, List.of(), null, null);
        assertThat(Day.enrolled().says(new AdultBarred(JONAS)).refused(brought)).isEqualTo(Reason.BARRED);
        assertThat(Day.enrolled().refused(brought)).isEqualTo(Reason.NOT_ON_THE_LIST);
    }

    @Test
    void self_service_alone_never_releases_a_child() {
        Day day = Day.received();
        assertThat(day.refused(day.by(By.adult(AMARA), pickUp(AMARA)))).isEqualTo(Reason.NOT_ALLOWED_HERE);
        assertThat(day.refused(day.by(By.CENTRE, pickUp(AMARA)))).isEqualTo(Reason.NOT_ALLOWED_HERE);
    }

    /// Ten thousand histories of a family: whoever may collect is judged again by the plainest reading of the facts.
    @Test
    void in_no_history_is_a_child_released_to_somebody_who_must_not_have_it() {
        for (long seed = 0; seed < 10_000; seed++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<String> done = new ArrayList<>();
            Day day = Day.received();
            for (int step = 0; step < 20; step++) {
                PersonId adult = List.of(AMARA, JONAS, GRANDMA).get(random.nextInt(3));
                change(day, random, adult, done);
                boolean released = day.refused(pickUp(adult)) == null;
                assertThat(released).as("seed %d after %s", seed, done).isEqualTo(may(day, adult));
            }
        }
    }

    private static void change(Day day, RandomGenerator random, PersonId adult, List<String> done) {
        LocalDate from = random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(3) - 1);
        LocalDate until = random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(3) - 1);
        var said = switch (random.nextInt(6)) {
            case 0 -> new GuardianAdded(adult, Relation.OTHER);
            case 1 -> new GuardianRemoved(adult);
            case 2 -> new CollectorApproved(adult, from, until);
            case 3 -> new CollectorRemoved(adult);
            case 4 -> new AdultBarred(adult);
            default -> new BarLifted(adult);
        };
        if (day.refused(said) == null) {
            day.says(said);
            done.add(said.toString());
        }
    }

    private static boolean may(Day day, PersonId adult) {
        boolean guardian = false;
        boolean barred = false;
        CollectorApproved window = null;
        for (var fact : day.facts()) {
            switch (fact.event()) {
                case GuardianAdded it when it.adult().equals(adult) -> guardian = true;
                case GuardianRemoved it when it.adult().equals(adult) -> guardian = false;
                case CollectorApproved it when it.adult().equals(adult) -> window = it;
                case CollectorRemoved it when it.adult().equals(adult) -> window = null;
                case AdultBarred it when it.adult().equals(adult) -> barred = true;
                case BarLifted it when it.adult().equals(adult) -> barred = false;
                default -> {}
            }
        }
        boolean today = window != null
                && (window.from() == null || !window.from().isAfter(TODAY))
                && (window.until() == null || !window.until().isBefore(TODAY));
        return !barred && (guardian || today);
    }
}
