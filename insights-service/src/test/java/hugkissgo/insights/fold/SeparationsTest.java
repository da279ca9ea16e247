package hugkissgo.insights.fold;

import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.ROSA;
import static hugkissgo.insights.Chronicle.visit;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Fact;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Loss;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Outcome.Reason;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.victory.Line;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeparationsTest {
    private static final String DAY = "mon";

    private final Chronicle mia = Chronicle.of("mia").arrived(DAY, MONDAY);

    private static Instant minute(int after) {
        return MONDAY.plus(Duration.ofMinutes(after));
    }

    private SeparationsTest goodbye(int minute, Goodbye state) {
        mia.goodbye(DAY, minute(minute), state);
        return this;
    }

    private SeparationsTest settled(int minute) {
        mia.add(minute(minute), visit(DAY), new Settled(Activity.BOOKS, ROSA, null));
        return this;
    }

    private SeparationsTest upset(int minute) {
        mia.add(minute(minute), visit(DAY), new UpsetAgain());
        return this;
    }

    private SeparationsTest left(int minute) {
        mia.left(DAY, minute(minute));
        return this;
    }

    private Separation told() {
        return Fold.of(mia).visits().get(visit(DAY)).told().orElseThrow();
    }

    private Outcome outcome() {
        return told().outcome();
    }

    @Test
    void a_hard_goodbye_takes_from_the_last_goodbye_to_settling_in_whole_minutes() {
        goodbye(10, Goodbye.CRYING);
        mia.add(minute(18).plusSeconds(59), visit(DAY), new Settled(Activity.PAINTING, ROSA, null));

        assertThat(outcome()).isEqualTo(new Outcome.Settled(8));
        assertThat(told().settling().activity()).isEqualTo(Activity.PAINTING);
        assertThat(told().settling().with()).isEqualTo(ROSA);
    }

    @ParameterizedTest
    @EnumSource(
            value = Goodbye.class,
            names = {"GLAD", "CALM"})
    void glad_and_calm_are_happy_once_they_have_held_for_ten_minutes(Goodbye state) {
        goodbye(10, state);
        assertThat(outcome()).isEqualTo(new Outcome.Open(false, 0));

        mia.add(minute(20), visit(DAY), new GoodbyeHeld(mia.last().fact().id()));
        assertThat(outcome()).isEqualTo(new Outcome.Happy());
    }

    @ParameterizedTest
    @EnumSource(
            value = Goodbye.class,
            names = {"QUIET", "FUSSING", "CRYING", "INCONSOLABLE"})
    void every_other_goodbye_is_hard_until_the_child_is_busy_again(Goodbye state) {
        goodbye(10, state);
        assertThat(outcome()).isEqualTo(new Outcome.Open(true, 0));

        settled(13);
        assertThat(outcome()).isEqualTo(new Outcome.Settled(3));
    }

    @Test
    void distress_within_ten_minutes_makes_a_glad_goodbye_a_hard_one_and_later_distress_does_not() {
        goodbye(10, Goodbye.GLAD).upset(19).settled(25);
        assertThat(outcome()).isEqualTo(new Outcome.Settled(15));

        var leo = Chronicle.of("leo").came("leo", MONDAY, Goodbye.GLAD, 0);
        leo.add(minute(21), visit("leo"), new UpsetAgain());
        assertThat(Fold.of(leo).file().ledger().lines().getLast().outcome()).isEqualTo(new Outcome.Happy());
    }

    @Test
    void who_is_held_has_not_had_a_happy_goodbye() {
        goodbye(10, Goodbye.CALM);
        mia.add(minute(12), visit(DAY), new Comforted(ROSA, Comfort.HELD, null));
        settled(16);

        assertThat(outcome()).isEqualTo(new Outcome.Settled(6));
    }

    @Test
    void a_parent_who_came_back_starts_the_clock_again_and_both_clocks_are_kept() {
        goodbye(10, Goodbye.CRYING);
        mia.add(minute(14), visit(DAY), new ParentReturned());
        goodbye(20, Goodbye.CRYING).settled(27);

        assertThat(outcome()).isEqualTo(new Outcome.Settled(7));
        assertThat(told().parting().returns()).isEqualTo(1);
        assertThat(told().parting().first()).isEqualTo(minute(10));
        assertThat(told().parting().last()).isEqualTo(minute(20));
    }

    @Test
    void distress_within_a_quarter_of_an_hour_voids_a_settling_and_a_minute_later_does_not() {
        goodbye(10, Goodbye.CRYING).settled(15).upset(30).settled(40);
        assertThat(outcome()).isEqualTo(new Outcome.Settled(30));

        goodbye(100, Goodbye.CRYING).settled(105).upset(121);
        assertThat(outcome()).isEqualTo(new Outcome.Settled(5));
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void losing_sight_stops_the_clock_without_an_answer(Loss reason) {
        goodbye(10, Goodbye.CRYING);
        mia.add(minute(30), visit(DAY), new LostSight(reason));
        settled(90);

        assertThat(outcome()).isEqualTo(new Outcome.Censored(20, Reason.valueOf(reason.name())));
    }

    @Test
    void a_child_picked_up_before_settling_is_censored_there() {
        goodbye(10, Goodbye.CRYING).left(40);

        assertThat(outcome()).isEqualTo(new Outcome.Censored(30, Reason.PICKED_UP));
    }

    @Test
    void fourteen_hours_of_distress_count_as_three() {
        goodbye(10, Goodbye.CRYING).settled(10 + 14 * 60);

        assertThat(outcome()).isEqualTo(new Outcome.Settled(180));
    }

    @Test
    void a_settling_dated_before_the_goodbye_does_not_count_and_is_noted_as_disorder() {
        settled(5).goodbye(10, Goodbye.CRYING);

        assertThat(outcome()).isEqualTo(new Outcome.Open(true, 0));
        assertThat(told().writing().disorder()).isEqualTo(1);
    }

    @Test
    void a_visit_that_nobody_closed_is_over_when_the_child_comes_again() {
        goodbye(10, Goodbye.CRYING).upset(40);
        mia.came("tue", MONDAY.plus(Duration.ofDays(1)), Goodbye.GLAD, 0);

        Line monday = Fold.of(mia).file().ledger().lines().getFirst();
        assertThat(monday.outcome()).isEqualTo(new Outcome.Open(true, 30));
        assertThat(monday.outcome().over()).isEqualTo(new Outcome.Censored(30, Reason.DAY_END));
    }

    @Test
    void a_day_nobody_wrote_down_counts_neither_way() {
        left(300);

        assertThat(outcome()).isEqualTo(new Outcome.NotRecorded());
    }

    @Test
    void what_was_corrected_no_longer_counts_until_the_correction_is_taken_back() {
        goodbye(10, Goodbye.CRYING);
        Fact wrong = mia.last().fact();
        mia.goodbye(DAY, minute(11), Goodbye.GLAD).left(DAY, minute(300));
        mia.add(minute(301), visit(DAY), new Corrected(wrong.id(), null));
        assertThat(told().parting().first()).isEqualTo(minute(11));

        mia.add(minute(302), null, new Corrected(mia.last().fact().id(), null));
        assertThat(told().parting().first()).isEqualTo(minute(10));
    }

    @Test
    void a_drop_off_that_never_was_takes_the_whole_separation_away() {
        var leo = Chronicle.of("leo").arrived("leo", MONDAY);
        leo.facts().forEach(it -> leo.add(minute(20), null, new Corrected(it.id(), null)));

        assertThat(Fold.of(leo).file().ledger().lines()).isEmpty();
        assertThat(Fold.of(leo).file().live()).isNull();
    }

    @Test
    void a_child_without_birthday_and_a_correction_of_nothing_change_nothing() {
        mia.add(minute(12), null, new Corrected(hugkissgo.care.id.EventId.derivedFrom("nothing"), null));
        mia.add(
                minute(13),
                null,
                new hugkissgo.care.FamilyFact.ChildEnrolled(
                        new hugkissgo.care.words.Spoken("Mia"), null, null, java.time.LocalDate.of(2026, 3, 1), null));

        assertThat(Fold.of(mia).seq()).isEqualTo(4);
        assertThat(About.of(Fold.of(mia).file()).room()).isEmpty();
    }

    @Test
    void a_kiosk_whose_clock_runs_ten_minutes_fast_hides_neither_the_goodbye_nor_the_distress() {
        var leo = Chronicle.of("leo").arrived("leo", minute(10)).goodbye("leo", minute(2), Goodbye.CRYING);

        var told = Fold.of(leo);
        assertThat(told.file().ledger().lines().getLast().outcome()).isEqualTo(new Outcome.Open(true, 9));
        assertThat(told.file().live().goodbye().state()).isEqualTo(Goodbye.CRYING);
        assertThat(told.file().live().upset().since()).isEqualTo(minute(2));

        leo.add(minute(8), visit("leo"), new Settled(Activity.BOOKS, ROSA, null));
        assertThat(Fold.of(leo).file().ledger().lines().getLast().outcome()).isEqualTo(new Outcome.Settled(6));
        assertThat(Fold.of(leo).file().live().upset()).isNull();
    }

    @Test
    void ten_thousand_facts_of_one_child_in_one_batch_are_taken() {
        goodbye(10, Goodbye.CRYING);
        for (int i = 0; i < 10_000; i++) {
            mia.add(minute(11).plusMillis(i), visit(DAY), new Comforted(ROSA, Comfort.HELD, null));
        }

        assertThat(Fold.of(mia).seq()).isEqualTo(10_003);
    }
}
