package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Nothing, one morning, all lost sight of, all alike, ties everywhere: every statistic answers with numbers or says
/// that it has none.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DegenerateTest {
    private static final OwnBaseline.Centre CENTRE = new OwnBaseline.Centre(1, Math.log(5), .8);

    static Stream<List<Spell>> rows() {
        return Stream.of(
                List.of(),
                List.of(new Spell(0, true)),
                List.of(new Spell(7, true)),
                List.of(new Spell(0, false)),
                List.of(new Spell(180, false)),
                Collections.nCopies(2, new Spell(0, true)),
                Collections.nCopies(40, new Spell(0, true)),
                Collections.nCopies(40, new Spell(5, true)),
                Collections.nCopies(40, new Spell(0, false)),
                Collections.nCopies(40, new Spell(5, false)),
                tied(40, 2),
                tied(41, 3));
    }

    /// Only a few different times, every third of them lost sight of.
    private static List<Spell> tied(int mornings, int times) {
        return IntStream.range(0, mornings)
                .mapToObj(i -> new Spell(5 * (i % times), i % 3 > 0))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void curves_and_shares_are_numbers_or_say_that_there_is_nothing(List<Spell> row) {
        assertThat(Stream.of(KaplanMeier.of(row), KaplanMeier.of(MinuteHistogram.of(row)))
                        .flatMap(DegenerateTest::read))
                .allMatch(DegenerateTest::isSaid);
        int settled = (int) row.stream().filter(Spell::settled).count();
        for (int hits : new int[] {0, settled, row.size()}) {
            var share = new Proportion(hits, row.size());
            assertThat(List.of(share.wilson(), share.jeffreys()))
                    .allMatch(it -> isSaid(it) && row.isEmpty() == it instanceof Estimate.NoData);
            assertThat(isSaid(BetaPrior.weighing(7, .8).posterior(share))).isTrue();
        }
    }

    private static Stream<Estimate> read(KaplanMeier curve) {
        return Stream.concat(
                DoubleStream.of(0, 4, 5, 12.5, 180, 500)
                        .boxed()
                        .flatMap(at -> Stream.of(curve.unsettledAt(at), curve.settledBy(at), curve.restrictedMean(at))),
                DoubleStream.of(.1, .25, .5, .75, .9).mapToObj(curve::quantile));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void trends_and_watches_are_numbers(List<Spell> row) {
        double[] minutes = row.stream().mapToDouble(Spell::minutes).toArray();
        var trend = MannKendall.of(minutes);
        var watch = RankCusum.start(RankCusum.Rule.TIER_1);
        var sums = new ArrayList<Double>(List.of(trend.z(), trend.variance(), trend.p()));
        for (double it : minutes) {
            watch = watch.next(it);
            sums.add(watch.sum());
        }
        assertThat(sums).allMatch(Double::isFinite);
        assertThat(trend.p()).isBetween(0.0, 1.0);
        assertThat(isSaid(TheilSen.of(minutes))).isTrue();
        var baseline = OwnBaseline.asOf(OwnBaselineTest.daily(row), CENTRE);
        assertThat(List.of(baseline.happy(), baseline.logMinutes())).allMatch(DegenerateTest::isSaid);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void groups_and_comparisons_are_numbers(List<Spell> row) {
        var values = row.stream().map(it -> (double) it.minutes()).toList();
        var blocks = values.stream()
                .map(it -> new LabelPermutation.Block(List.of(it), List.of(it, it)))
                .toList();
        var shuffled = LabelPermutation.of(blocks, 1);
        assertThat(List.of(shuffled.effect(), shuffled.p())).allMatch(Double::isFinite);
        assertThat(isSaid(ClusteredMean.of(values.stream().map(List::of).toList())))
                .isTrue();
        var drawn = NormalShrinkage.of(
                values.stream().map(it -> new NormalShrinkage.Measured(it, 1)).toList());
        assertThat(List.of(drawn.mean(), drawn.between())).allMatch(Double::isFinite);
        assertThat(drawn.groups()).allMatch(it -> isSaid(it.estimate()));
        var funnel = FunnelLimits.of(values.stream()
                .map(it -> new FunnelLimits.Room(it, it, it / 2, it.intValue()))
                .toList());
        assertThat(funnel.rooms())
                .flatExtracting(FunnelLimits.Placed::excess, FunnelLimits.Placed::limit998)
                .allMatch(it -> Double.isFinite((double) it));
        assertThat(BenjaminiHochberg.of(values.stream().map(it -> 1 / (1 + it)).toList())
                        .adjusted())
                .allMatch(it -> it >= 0 && it <= 1);
    }

    private static boolean isSaid(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Known it -> Double.isFinite(it.value()) && Double.isFinite(it.low()) && it.high() >= it.low();
            case Estimate.Beyond it -> Double.isFinite(it.low());
            case Estimate.NoData _ -> true;
        };
    }
}
