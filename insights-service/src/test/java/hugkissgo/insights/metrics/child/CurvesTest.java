package hugkissgo.insights.metrics.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.Interval;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CurvesTest {
    private static final String FIVE_DAYS = "20 20 20 20 20 ";

    /// 4/5 · 3/4 · 1/2 are not yet settled after 3, 5 and 10 minutes, one was lost sight of after 8.
    @Test
    void who_was_lost_sight_of_leaves_the_risk_and_is_not_unsettled() {
        Curves.Bin bin = bin(FIVE_DAYS + "3 8+ 10 20 5");
        assertThat(bin.settled()).isEqualTo(3);
        assertThat(bin.lost()).isEqualTo(1);
        assertThat(bin.rate()).isCloseTo(.7, within(1e-12));
        double reach = 1.959963984540054 * Math.sqrt(1 / 20.0 + 1 / 12.0 + 1 / 2.0) / -Math.log(.3);
        assertThat(bin.interval().low()).isCloseTo(1 - Math.pow(.3, Math.exp(-reach)), within(1e-9));
        assertThat(bin.interval().high()).isCloseTo(1 - Math.pow(.3, Math.exp(reach)), within(1e-9));
    }

    @Test
    void where_nobody_was_lost_sight_of_the_interval_is_wilsons() {
        close(bin(FIVE_DAYS + "3 5 10 20 20").interval(), .230724, .882379);
        assertThat(bin(FIVE_DAYS + "3 5 10 20 14+").lost()).isZero();
    }

    @Test
    void where_all_were_lost_sight_of_nothing_is_said_of_settling() {
        Curves.Bin bin = bin(FIVE_DAYS + "3+ 3+ 3+ 5+ 12+");
        assertThat(bin.lost()).isEqualTo(5);
        assertThat(bin.rate()).isNull();
        assertThat(bin.interval()).isNull();
    }

    @Test
    void the_same_days_say_how_often_the_goodbye_was_happy() {
        Curves.Bin bin = bin(FIVE_DAYS + "0 5 20 5+ 20");
        assertThat(bin.happyRate()).isCloseTo(.2, within(1e-12));
        close(bin.happyInterval(), .036224, .624465);
    }

    @Test
    void a_childs_share_among_others_is_reckoned_in_the_same_way() {
        var history = Days.of("mia").came(FIVE_DAYS + "3 8+ 10 20 5").history();
        assertThat(Shares.settled(history, 6, 10).orElseThrow()).isCloseTo(.7, within(1e-12));
        var lost = Days.of("mia").came("3+ 5").history();
        assertThat(Shares.settled(lost, 1, 1)).isEmpty();
        assertThat(Shares.happy(lost, 1, 1)).contains(0.0);
    }

    private static void close(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(1e-6));
        assertThat(interval.high()).isCloseTo(high, within(1e-6));
    }

    /// That of the sixth to the tenth day.
    private static Curves.Bin bin(String mornings) {
        var curve = (Known) Curves.curve(Days.of("mia").came(mornings).history(), List.of(), null);
        return ((Curves.Curve) curve.value()).bins().getLast();
    }
}
