package hugkissgo.insights.proof;

import hugkissgo.insights.statistics.ClusteredMean;
import hugkissgo.insights.statistics.Estimate;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How often the interval of coming back after a break covers the truth of its world.
final class CentreExperiments {
    private static final long SEED = 13;
    private static final int CHILDREN = 25;
    private static final double TRUE_CHANGE = truth();

    private CentreExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(coverage("metric 13, centre, coverage with 20 returns or more", .92, .98));
    }

    /// One run is a year of a small centre that has enough returns.
    private static Experiment coverage(String claim, double low, double high) {
        return new Experiment(claim, SEED, 1_500, 150, low, high, run -> {
            var centre = new SimulatedCentre(SEED * 100_000 + run, CHILDREN, 260, World.established());
            var changes = IntStream.range(0, CHILDREN)
                    .mapToObj(it -> changes(centre, it))
                    .filter(it -> !it.isEmpty())
                    .toList();
            int returns = changes.stream().mapToInt(List::size).sum();
            return returns >= 20 && changes.size() >= 10 && ClusteredMean.of(changes) instanceof Estimate.Known known
                    ? OptionalDouble.of(known.covers(TRUE_CHANGE) ? 1 : 0)
                    : OptionalDouble.empty();
        });
    }

    /// Each first day back after a week minus the mean of the five mornings before it.
    private static List<Double> changes(SimulatedCentre centre, int child) {
        List<SimulatedMorning> recorded = Told.recorded(centre.mornings(child));
        return IntStream.range(5, recorded.size())
                .filter(it -> recorded.get(it).gap() >= 7)
                .mapToObj(it -> Told.y(recorded.get(it))
                        - recorded.subList(it - 5, it).stream()
                                .mapToDouble(Told::y)
                                .average()
                                .orElseThrow())
                .toList();
    }

    private static double truth() {
        var many = new SimulatedCentre(SEED, Integer.MAX_VALUE, 260, World.established());
        return IntStream.range(0, 20_000)
                .mapToObj(it -> changes(many, it))
                .flatMap(List::stream)
                .mapToDouble(it -> it)
                .average()
                .orElseThrow();
    }
}
