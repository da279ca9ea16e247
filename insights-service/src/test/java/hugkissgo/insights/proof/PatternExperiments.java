package hugkissgo.insights.proof;

import hugkissgo.insights.statistics.BenjaminiHochberg;
import hugkissgo.insights.statistics.ClusteredMean;
import hugkissgo.insights.statistics.Estimate;
import hugkissgo.insights.statistics.KaplanMeier;
import hugkissgo.insights.statistics.LabelPermutation;
import hugkissgo.insights.statistics.MannKendall;
import hugkissgo.simulation.Effect;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedDay;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/// How often metrics 6, 14 and 15 claim a direction, a weekday or a companion circumstance where there is none, and
/// whether they find a true one.
final class PatternExperiments {

    private static final long SEED = 14;
    private static final double NONE = Double.NEGATIVE_INFINITY;
    private static final World NO_MONDAY =
            World.established().causing(World.established().causes().withMonday(Effect.NONE));

    private PatternExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                direction(20),
                direction(40),
                weekday("metric 14, child, nothing wrong: p < .05", .03, .065, PatternExperiments::permutation),
                cards(
                        "metric 14, cards per centre of 60, nothing wrong",
                        .3,
                        1_000,
                        40,
                        centre -> IntStream.range(0, 60)
                                .mapToObj(i -> permutation(centre.mornings(i), centre.seed() + i))
                                .toList()),
                centre("metric 14, centre, true Monday (.4, .2) found", World.established(), .95, 1),
                centre("metric 14, centre, nothing wrong: found", NO_MONDAY, NONE, .08),
                cards("metric 15, cards per run of 360 null pairs", .5, 600, 15, PatternExperiments::circumstances));
    }

    /// The tempting test instead of the permutation: it must be seen to claim too much.
    static Stream<Experiment> wrong() {
        return Stream.of(weekday(
                "WRONG ON PURPOSE metric 14, child, signed ranks of Monday minus mean of the others: p < .05",
                .08,
                Double.POSITIVE_INFINITY,
                (mornings, _) -> signedRanks(mornings)));
    }

    private static Experiment direction(int n) {
        var centre = new SimulatedCentre(SEED + n, Integer.MAX_VALUE, 120, World.established());
        return new Experiment("metric 6, n = " + n + ", no change: labelled", SEED + n, 20_000, 2_000, NONE, .06, i -> {
            var seen = Told.last(n, Told.recorded(centre.mornings(i)));
            return seen.size() < n ? OptionalDouble.empty() : OptionalDouble.of(labelled(seen) ? 1 : 0);
        });
    }

    private static boolean labelled(List<SimulatedMorning> seen) {
        int half = seen.size() / 2;
        double change = distress(seen.subList(half, seen.size())) - distress(seen.subList(0, half));
        return MannKendall.of(Told.withinHalfHour(seen)).p() < .05 && Math.abs(change) >= 2;
    }

    private static double distress(List<SimulatedMorning> mornings) {
        return ((Estimate.Known) KaplanMeier.of(Told.spells(mornings)).restrictedMean(Told.HALF_HOUR)).value();
    }

    private interface WeekdayTest {
        double p(List<SimulatedMorning> mornings, long seed);
    }

    private static Experiment weekday(String claim, double low, double high, WeekdayTest test) {
        var centre = new SimulatedCentre(SEED, Integer.MAX_VALUE, 150, NO_MONDAY);
        return new Experiment(
                claim,
                SEED,
                4_000,
                1_000,
                low,
                high,
                i -> OptionalDouble.of(test.p(centre.mornings(i), i) < .05 ? 1 : 0));
    }

    private static double permutation(List<SimulatedMorning> mornings, long seed) {
        return LabelPermutation.of(blocks(mornings, SimulatedDay::week, SimulatedDay::monday), seed)
                .p();
    }

    private static double signedRanks(List<SimulatedMorning> mornings) {
        var differences = contrasts(mornings).stream().mapToDouble(d -> d).toArray();
        boolean flat = IntStream.range(0, differences.length).allMatch(i -> differences[i] == 0);
        return flat
                ? 1
                : WilcoxonSignedRankTest.withDefaults().test(differences).getPValue();
    }

    private static Experiment centre(String claim, World world, double low, double high) {
        return new Experiment(claim, SEED, 4_000, 300, low, high, run -> {
            var centre = new SimulatedCentre(SEED * 1_000 + run, 60, 60, world);
            var perChild = IntStream.range(0, 60)
                    .mapToObj(i -> contrasts(centre.mornings(i)))
                    .toList();
            return OptionalDouble.of(((Estimate.Known) ClusteredMean.of(perChild)).covers(0) ? 0 : 1);
        });
    }

    /// Each week's Monday minus the mean of its other days.
    private static List<Double> contrasts(List<SimulatedMorning> mornings) {
        return blocks(mornings, SimulatedDay::week, SimulatedDay::monday).stream()
                .filter(week -> !week.marked().isEmpty() && !week.others().isEmpty())
                .map(week -> week.marked().getFirst()
                        - week.others().stream().mapToDouble(y -> y).average().orElseThrow())
                .toList();
    }

    private static List<LabelPermutation.Block> blocks(
            List<SimulatedMorning> mornings,
            Function<SimulatedMorning, Integer> period,
            Predicate<SimulatedMorning> mark) {
        return Told.recorded(mornings).stream().collect(Collectors.groupingBy(period)).values().stream()
                .map(some -> some.stream()
                        .collect(Collectors.partitioningBy(mark, Collectors.mapping(Told::y, Collectors.toList()))))
                .map(sides -> new LabelPermutation.Block(sides.get(true), sides.get(false)))
                .toList();
    }

    /// One run is one centre: how many cards stand after Benjamini-Hochberg at .10.
    private static Experiment cards(
            String claim, double most, int full, int quick, Function<SimulatedCentre, List<Double>> ps) {
        return new Experiment(claim, SEED, full, quick, NONE, most, run -> {
            var centre = new SimulatedCentre(SEED * 1_000 + run, 60, 150, NO_MONDAY);
            return OptionalDouble.of(
                    BenjaminiHochberg.of(ps.apply(centre)).standing(.10).size());
        });
    }

    /// Six circumstances that mean nothing, on 20 to 50 % of each child's mornings, compared within months of 20
    /// opening days.
    private static List<Double> circumstances(SimulatedCentre centre) {
        var ps = new ArrayList<Double>();
        for (int child = 0; child < 60; child++) {
            var mornings = centre.mornings(child);
            for (double share : new double[] {.2, .3, .3, .4, .5, .5}) {
                var coin = new Random(centre.seed() * 1_000 + ps.size());
                var marks = IntStream.range(0, 150)
                        .filter(_ -> coin.nextDouble() < share)
                        .boxed()
                        .collect(Collectors.toSet());
                var months = blocks(mornings, m -> m.day() / 20, m -> marks.contains(m.day()));
                ps.add(LabelPermutation.of(months, ps.size()).p());
            }
        }
        return ps;
    }
}
