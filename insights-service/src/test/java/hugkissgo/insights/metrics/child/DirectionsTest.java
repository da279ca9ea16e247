package hugkissgo.insights.metrics.child;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.child.Directions.Direction;
import hugkissgo.insights.metrics.child.Directions.Label;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectionsTest {
    private static final String SHORTER = "18 15 20 12 10 0 14 8 5 0 6 0 4 0 0 3 0 0 2 0";

    @Test
    void a_trend_of_less_than_two_minutes_is_no_clear_change_however_sure() {
        Direction small = direction("1 ".repeat(10) + "0 ".repeat(10));
        assertThat(small.p()).isLessThan(.001);
        assertThat(small.label()).isEqualTo(Label.NO_CLEAR_CHANGE);

        assertThat(direction("2 ".repeat(10) + "0 ".repeat(10)).label()).isEqualTo(Label.GETTING_SHORTER);
        assertThat(direction("0 ".repeat(10) + "2 ".repeat(10)).label()).isEqualTo(Label.GETTING_LONGER);
    }

    @Test
    void two_minutes_without_a_sure_trend_are_no_clear_change_either() {
        Direction loose = direction("0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 30");
        assertThat(loose.p()).isGreaterThan(.05);
        assertThat(loose.label()).isEqualTo(Label.NO_CLEAR_CHANGE);
    }

    @Test
    void the_label_changes_at_most_once_in_five_attended_days() {
        assertThat(direction(SHORTER + " 30 30 30").p()).isGreaterThan(.05);
        assertThat(direction(SHORTER + " 30 30 30 30").label()).isEqualTo(Label.GETTING_SHORTER);
        assertThat(direction(SHORTER + " 30 30 30 30 30").label()).isEqualTo(Label.NO_CLEAR_CHANGE);
    }

    @Test
    void terrible_mornings_weigh_no_more_than_half_an_hour() {
        assertThat(direction(SHORTER.replace("18 15 20", "170 60 31")))
                .isEqualTo(direction(SHORTER.replace("18 15 20", "30 30 30")));
    }

    @Test
    void forty_mornings_may_tell_what_twenty_do_not() {
        String slow = "18 14 ".repeat(10) + "4 6 ".repeat(10);
        assertThat(direction(slow).label()).isEqualTo(Label.NO_CLEAR_CHANGE);
        var forty = Objects.requireNonNull(direction(slow).forty());
        assertThat(forty.label()).isEqualTo(Label.GETTING_SHORTER);
        assertThat(forty.p()).isLessThan(.001);
        assertThat(forty.slope()).isNegative();
    }

    @Test
    void thirty_nine_are_not_forty_nor_are_those_of_half_a_year() {
        assertThat(direction("0 5 ".repeat(19) + "0").forty()).isNull();
        assertThat(direction("0 5 ".repeat(20)).forty()).isNotNull();
        assertThat(direction(Days.of("mia").came("0 5 ".repeat(10)).away(80).came("0 5 ".repeat(10)))
                        .forty())
                .isNull();
    }

    @Test
    void of_forty_seldom_written_down_nothing_is_said() {
        assertThat(direction("0 ? 5 ? ".repeat(10) + "0 5 ".repeat(10)).forty()).isNull();
    }

    @Test
    void families_do_not_hear_of_the_forty() {
        Answer told = Directions.direction(
                        Days.of("mia").came("20 ".repeat(20) + SHORTER).history())
                .at(Level.COUNTS);
        assertThat(((Known) told).value()).isEqualTo(new Direction(Label.GETTING_SHORTER, null, null, null, null));
    }

    private static Direction direction(Days days) {
        return (Direction) ((Known) Directions.direction(days.history())).value();
    }

    private static Direction direction(String mornings) {
        return direction(Days.of("mia").came(mornings));
    }
}
