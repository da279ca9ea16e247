package hugkissgo.insights.statistics;

import static hugkissgo.insights.statistics.Published.assertEstimate;
import static hugkissgo.insights.statistics.Published.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KaplanMeierTest {

    private static final double Z = 1.959964;
    private final KaplanMeier lung = KaplanMeier.of(Published.lung());
    private final KaplanMeier mornings = KaplanMeier.of(Published.mornings());

    @Test
    void the_lung_data_are_the_published_ones() {
        assertThat(lung.subjects()).isEqualTo(228);
        assertThat(lung.steps().stream().mapToInt(KaplanMeier.Step::settled).sum())
                .isEqualTo(165);
    }

    @Test
    void the_lung_median_and_quartiles_are_those_of_survfit() {
        assertEstimate(lung.median(), 310, 284, 361, 0);
        assertThat(known(lung.quantile(0.25)).value()).isEqualTo(170);
        assertThat(known(lung.quantile(0.75)).value()).isEqualTo(550);
    }

    @ParameterizedTest
    @CsvSource({"100, .863969, .0227102", "200, .680273, .0311346", "365, .409242, .0358236"})
    void lung_survival_and_its_error_are_those_of_survfit(double time, double survival, double se) {
        assertThat(known(lung.unsettledAt(time)).value()).isCloseTo(survival, within(5e-7));
        var step = lung.steps().stream().filter(s -> s.time() <= time).reduce((_, later) -> later);
        assertThat(step.orElseThrow().survival() * Math.sqrt(step.orElseThrow().greenwood()))
                .isCloseTo(se, within(5e-8));
        assertThat(known(lung.unsettledAt(500)).value()).isCloseTo(.293269, within(5e-7));
    }

    @Test
    void the_same_steps_give_the_published_log_and_plain_intervals() {
        assertThat(first(s -> s.survival() * Math.exp(-Z * Math.sqrt(s.greenwood())) <= .5))
                .isEqualTo(285);
        assertThat(first(s -> s.survival() * Math.exp(Z * Math.sqrt(s.greenwood())) <= .5))
                .isEqualTo(363);
        assertThat(first(s -> s.survival() * (1 - Z * Math.sqrt(s.greenwood())) <= .5))
                .isEqualTo(284);
        assertThat(first(s -> s.survival() * (1 + Z * Math.sqrt(s.greenwood())) <= .5))
                .isEqualTo(361);
    }

    private int first(Predicate<KaplanMeier.Step> crosses) {
        return lung.steps().stream().filter(crosses).findFirst().orElseThrow().time();
    }

    @Test
    void the_lung_restricted_mean_is_that_of_survfit() {
        var mean = known(lung.restrictedMean(365));
        assertThat(mean.value()).isCloseTo(263.222, within(5e-4));
        assertThat((mean.high() - mean.value()) / Z).isCloseTo(7.79886, within(5e-6));
    }

    @Test
    void the_aml_curves_and_medians_are_those_of_survfit() {
        var maintained = KaplanMeier.of(Published.aml("maintained"));
        DoubleUnaryOperator at = week -> known(maintained.unsettledAt(week)).value();
        double[][] published = {
            {9, .909091}, {13, .818182}, {18, .715909}, {23, .613636}, {31, .490909}, {34, .368182}, {48, .184091}
        };
        for (double[] row : published) {
            assertThat(at.applyAsDouble(row[0])).isCloseTo(row[1], within(5e-7));
        }
        assertThat(known(maintained.median()).value()).isEqualTo(31);
        assertThat(known(KaplanMeier.of(Published.aml("nonmaintained")).median())
                        .value())
                .isEqualTo(23);
    }

    @ParameterizedTest
    @CsvSource({
        "0, .8333",
        "2, .7778",
        "3, .7222",
        "5, .5556",
        "8, .4938",
        "10, .4321",
        "12, .3601",
        "15, .2881",
        "20, .2160",
        "30, .1080"
    })
    void mornings_with_zeros_ties_and_lost_sight_give_the_reference_curve(double minute, double share) {
        assertThat(known(mornings.unsettledAt(minute)).value()).isCloseTo(share, within(5.1e-5));
    }

    @Test
    void their_intervals_are_log_log() {
        assertEstimate(mornings.unsettledAt(0), .8333, .567686, .9430, 5e-5);
        assertEstimate(mornings.unsettledAt(10), .4321, .202119, .6438, 5e-5);
    }

    @Test
    void their_quantiles_say_when_they_were_not_reached() {
        assertEstimate(mornings.median(), 8, 3, 20, 0);
        assertThat(known(mornings.quantile(.25)).value()).isEqualTo(3);
        assertThat(known(mornings.quantile(.75)).value()).isEqualTo(20);
        assertThat(mornings.quantile(.90)).isInstanceOf(Estimate.Beyond.class);
    }

    @Test
    void their_minutes_of_distress_in_the_first_half_hour_are_the_restricted_mean() {
        var mean = known(mornings.restrictedMean(30));
        assertThat(mean.value()).isCloseTo(12.09, within(.005));
        assertThat((mean.high() - mean.value()) / Z).isCloseTo(2.667, within(.0005));
    }

    @Test
    void the_hard_goodbyes_among_them_have_their_own_median() {
        var hard = Published.mornings().stream()
                .filter(spell -> spell.minutes() > 0)
                .toList();
        assertThat(hard).hasSize(15);
        assertEstimate(KaplanMeier.of(hard).median(), 12, 5, 30, 0);
    }

    @Test
    void nothing_recorded_is_said_to_be_nothing() {
        var nothing = KaplanMeier.of(List.of());
        assertThat(List.of(
                        nothing.median(),
                        nothing.unsettledAt(10),
                        nothing.settledBy(10),
                        nothing.restrictedMean(30),
                        nothing.quantile(.9)))
                .containsOnly(new Estimate.NoData());
    }

    @Test
    void one_goodbye_says_almost_nothing() {
        var one = KaplanMeier.of(Published.spells(new int[] {7}));
        assertEstimate(one.settledBy(12.5), 1, .2065, 1, 5e-5);
        assertEstimate(one.restrictedMean(30), 7, 7, 7, 1e-9);
        assertThat(known(one.median()).value()).isEqualTo(7);
        assertThat(known(one.median()).open()).isTrue();
    }

    @Test
    void goodbyes_all_lost_sight_of_have_no_median() {
        var lost = KaplanMeier.of(Published.spells(new int[0], 4, 4, 4, 4, 4, 4));
        assertThat(lost.median()).isEqualTo(new Estimate.Beyond(4));
        assertThat(lost.unsettledAt(12.5)).isEqualTo(new Estimate.NoData());
        assertEstimate(lost.unsettledAt(3), 1, .6097, 1, 5e-5);
        assertThat(KaplanMeier.of(Published.spells(new int[0], 4)).settledBy(5)).isEqualTo(new Estimate.NoData());
    }

    @Test
    void goodbyes_all_alike_have_that_median() {
        var alike = KaplanMeier.of(Collections.nCopies(20, new Spell(5, true)));
        assertEstimate(alike.median(), 5, 5, 5, 0);
        assertEstimate(alike.settledBy(4), 0, 0, .1611, 5e-5);
        assertEstimate(alike.settledBy(12.5), 1, .8389, 1, 5e-5);
        assertThat(known(KaplanMeier.of(Collections.nCopies(20, new Spell(0, true)))
                                .restrictedMean(30))
                        .value())
                .isZero();
    }

    @Test
    void while_nobody_is_lost_the_share_settled_carries_wilsons_interval() {
        var twenty = Published.spells(new int[] {0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 30, 40});
        assertEstimate(KaplanMeier.of(twenty).settledBy(12.5), .8, .583983, .919342, 5e-7);
    }
}
