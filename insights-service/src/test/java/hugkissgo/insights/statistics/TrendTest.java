package hugkissgo.insights.statistics;

import static hugkissgo.insights.statistics.Published.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrendTest {

    private static final double[] SETTLING_IN = {18, 15, 20, 12, 10, 0, 14, 8, 5, 0, 6, 0, 4, 0, 0, 3, 0, 0, 2, 0};

    @Test
    void mornings_with_many_zeros_trend_as_cor_test_says() {
        var trend = MannKendall.of(SETTLING_IN);
        assertThat(trend.s()).isEqualTo(-112);
        assertThat(trend.variance()).isCloseTo(884.66667, within(5e-6));
        assertThat(trend.z()).isCloseTo(-3.73193, within(5e-6));
        assertThat(trend.p()).isCloseTo(1.9002e-4, within(5e-9));
    }

    @Test
    void their_slope_is_the_median_of_all_slopes() {
        var slope = known(TheilSen.of(SETTLING_IN));
        assertThat(slope.value()).isCloseTo(-.888889, within(5e-7));
        assertThat(slope.low()).isCloseTo(-11.0 / 9, within(1e-9));
        assertThat(slope.high()).isCloseTo(-4.0 / 7, within(1e-9));
    }

    /// 45 slopes, variance 125, so Sen's C = 1.96 x 11.18 = 21.91: the slopes of rank 12 and 34.
    @Test
    void the_slope_interval_takes_sens_ranks() {
        double[] x = {10, 8, 9, 6, 7, 4, 5, 2, 3, 0};
        assertThat(MannKendall.of(x).variance()).isEqualTo(125);
        var slope = known(TheilSen.of(x));
        assertThat(slope.value()).isEqualTo(-1);
        assertThat(slope.low()).isCloseTo(-9.0 / 7, within(1e-9));
        assertThat(slope.high()).isCloseTo(-.75, within(1e-9));
    }

    @Test
    void mornings_all_alike_cannot_show_a_trend() {
        var flat = MannKendall.of(new double[] {5, 5, 5, 5});
        assertThat(flat).isEqualTo(new MannKendall(0, 0, 0, 1));
        assertThat(flat.canTell()).isFalse();
        assertThat(TheilSen.of(new double[] {5, 5, 5, 5})).isEqualTo(new Estimate.Known(0, 0, 0));
    }

    @Test
    void fewer_than_two_mornings_have_no_direction() {
        assertThat(MannKendall.of(new double[0]).canTell()).isFalse();
        assertThat(MannKendall.of(new double[] {3}).p()).isEqualTo(1);
        assertThat(TheilSen.of(new double[] {3})).isEqualTo(new Estimate.NoData());
    }

    @Test
    void two_mornings_prove_nothing() {
        assertThat(MannKendall.of(new double[] {9, 1}).p()).isEqualTo(1);
    }
}
