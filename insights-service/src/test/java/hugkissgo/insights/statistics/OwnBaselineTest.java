package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnBaselineTest {

    private static final OwnBaseline.Centre CENTRE = new OwnBaseline.Centre(.795, Math.log(5), .8);
    private static final Spell HAPPY = new Spell(0, true);

    /// One morning each attended day.
    static List<OwnBaseline.Morning> daily(List<Spell> spells) {
        return IntStream.range(0, spells.size())
                .mapToObj(day -> new OwnBaseline.Morning(day + 1, spells.get(day)))
                .toList();
    }

    private static OwnBaseline after(List<Spell> spells) {
        return OwnBaseline.asOf(daily(spells), CENTRE);
    }

    @Test
    void a_new_child_has_the_centres_baseline() {
        var none = after(List.of());
        assertThat(none.happy().value()).isCloseTo(.795, within(1e-12));
        assertThat(none.logMinutes().value()).isCloseTo(Math.log(5), within(1e-12));
        assertThat(after(Collections.nCopies(5, HAPPY))).isEqualTo(none);
    }

    @Test
    void a_centre_where_every_goodbye_was_happy_still_leaves_room_for_a_hard_one() {
        var rosy = OwnBaseline.asOf(daily(Collections.nCopies(9, HAPPY)), new OwnBaseline.Centre(1, Math.log(5), .8));
        assertThat(rosy.happy().value()).isLessThan(1);
    }

    @Test
    void today_and_the_four_days_before_do_not_move_the_baseline() {
        var calm = new ArrayList<>(Collections.nCopies(40, HAPPY));
        var before = after(calm);
        calm.subList(35, 40).replaceAll(_ -> new Spell(30, true));
        assertThat(after(calm)).isEqualTo(before);
        calm.set(34, new Spell(30, true));
        assertThat(after(calm)).isNotEqualTo(before);
    }

    /// Twenty hard mornings, then twenty happy ones and five not counted: the happy weigh 1 .. 1/2, the hard half as
    /// much and less.
    @Test
    void a_morning_counts_half_after_twenty_more_days() {
        var mornings = new ArrayList<>(Collections.nCopies(20, new Spell(20, true)));
        mornings.addAll(Collections.nCopies(20, HAPPY));
        mornings.addAll(Collections.nCopies(5, HAPPY));
        double ratio = Math.pow(.5, .05);
        double happy = (1 - .5) / (1 - ratio);
        double hard = happy / 2;
        var baseline = after(mornings);
        assertThat(baseline.happy().value()).isCloseTo((7 * .795 + happy) / (7 + happy + hard), within(1e-9));
        assertThat(baseline.logMinutes().value())
                .isCloseTo((4 * Math.log(5) + hard * Math.log(20)) / (4 + hard), within(1e-9));
    }

    @Test
    void a_goodbye_lost_sight_of_at_once_is_hard_but_has_no_time() {
        var lost = after(Collections.nCopies(6, new Spell(0, false)));
        assertThat(lost.happy().value()).isCloseTo(7 * .795 / 8, within(1e-12));
        assertThat(lost.logMinutes().value()).isCloseTo(4 * Math.log(5) / 5, within(1e-12));
    }

    /// Days 1 to 20 hard, 21 to 45 happy, the last five not counted: on a day the one drop-off weighs what the other
    /// does.
    @Test
    void a_child_that_comes_twice_a_day_is_not_forgotten_twice_as_fast() {
        var twice = new ArrayList<OwnBaseline.Morning>();
        for (int day = 1; day <= 45; day++) {
            var morning = new OwnBaseline.Morning(day, day <= 20 ? new Spell(20, true) : HAPPY);
            twice.addAll(List.of(morning, morning));
        }
        double happy = 2 * (1 - .5) / (1 - Math.pow(.5, .05));
        double hard = happy / 2;
        assertThat(OwnBaseline.asOf(twice, CENTRE).happy().value())
                .isCloseTo((7 * .795 + happy) / (7 + happy + hard), within(1e-9));
    }

    @Test
    void a_day_nobody_wrote_down_ages_the_baseline_like_any_other() {
        var hardThenHappy = List.of(
                new OwnBaseline.Morning(1, new Spell(20, true)),
                new OwnBaseline.Morning(21, HAPPY),
                new OwnBaseline.Morning(26, HAPPY));
        double rate = OwnBaseline.asOf(hardThenHappy, CENTRE).happy().value();
        assertThat(rate).isCloseTo((7 * .795 + 1) / (7 + 1 + .5), within(1e-12));
    }

    @Test
    void five_attended_days_are_left_out_however_few_of_them_were_recorded() {
        var bad = new OwnBaseline.Morning(21, new Spell(30, true));
        var early = List.of(new OwnBaseline.Morning(20, HAPPY), bad, new OwnBaseline.Morning(25, HAPPY));
        assertThat(OwnBaseline.asOf(early, CENTRE).logMinutes().value()).isCloseTo(Math.log(5), within(1e-12));
        var later = List.of(new OwnBaseline.Morning(20, HAPPY), bad, new OwnBaseline.Morning(26, HAPPY));
        assertThat(OwnBaseline.asOf(later, CENTRE).logMinutes().value()).isGreaterThan(Math.log(5));
    }
}
