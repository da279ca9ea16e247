package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnBaselineTest {

    private static final OwnBaseline.Centre CENTRE = new OwnBaseline.Centre(.795, Math.log(5), .8);
    private static final Spell HAPPY = new Spell(0, true);

    @Test
    void a_new_child_has_the_centres_baseline() {
        var none = OwnBaseline.asOf(List.of(), CENTRE);
        assertThat(none.happy().value()).isCloseTo(.795, within(1e-12));
        assertThat(none.logMinutes().value()).isCloseTo(Math.log(5), within(1e-12));
        assertThat(OwnBaseline.asOf(Collections.nCopies(5, HAPPY), CENTRE)).isEqualTo(none);
    }

    @Test
    void a_centre_where_every_goodbye_was_happy_still_leaves_room_for_a_hard_one() {
        var rosy = OwnBaseline.asOf(Collections.nCopies(9, HAPPY), new OwnBaseline.Centre(1, Math.log(5), .8));
        assertThat(rosy.happy().value()).isLessThan(1);
    }

    @Test
    void today_and_the_four_mornings_before_do_not_move_the_baseline() {
        var calm = new ArrayList<>(Collections.nCopies(40, HAPPY));
        var before = OwnBaseline.asOf(calm, CENTRE);
        calm.subList(35, 40).replaceAll(_ -> new Spell(30, true));
        assertThat(OwnBaseline.asOf(calm, CENTRE)).isEqualTo(before);
        calm.set(34, new Spell(30, true));
        assertThat(OwnBaseline.asOf(calm, CENTRE)).isNotEqualTo(before);
    }

    /// Twenty hard mornings, then twenty happy ones and five not counted: the happy weigh 1 .. 1/2, the hard half as
    /// much and less.
    @Test
    void a_morning_counts_half_after_twenty_more() {
        var mornings = new ArrayList<>(Collections.nCopies(20, new Spell(20, true)));
        mornings.addAll(Collections.nCopies(20, HAPPY));
        mornings.addAll(Collections.nCopies(5, HAPPY));
        double ratio = Math.pow(.5, .05);
        double happy = (1 - .5) / (1 - ratio);
        double hard = happy / 2;
        var baseline = OwnBaseline.asOf(mornings, CENTRE);
        assertThat(baseline.happy().value()).isCloseTo((7 * .795 + happy) / (7 + happy + hard), within(1e-9));
        assertThat(baseline.logMinutes().value())
                .isCloseTo((4 * Math.log(5) + hard * Math.log(20)) / (4 + hard), within(1e-9));
    }

    @Test
    void a_goodbye_lost_sight_of_at_once_is_hard_but_has_no_time() {
        var lost = OwnBaseline.asOf(Collections.nCopies(6, new Spell(0, false)), CENTRE);
        assertThat(lost.happy().value()).isCloseTo(7 * .795 / 8, within(1e-12));
        assertThat(lost.logMinutes().value()).isCloseTo(4 * Math.log(5) / 5, within(1e-12));
    }
}
