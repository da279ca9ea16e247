package hugkissgo.insights.proof;

import hugkissgo.insights.metrics.child.Directions;
import hugkissgo.insights.metrics.child.Directions.Label;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.World;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What metric 6 says through a year in which nothing changes: its label as the pages show it, morning by morning, with
/// the two minutes it must amount to and one change in five attended days.
final class DirectionExperiments {
    private static final long SEED = 6;
    private static final int DAYS = 260;
    private static final double CHILD_YEAR = 184;
    private static final double NONE = Double.NEGATIVE_INFINITY;

    private DirectionExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                walked(20, "share of mornings with a label", NONE, .06, DirectionExperiments::labelled),
                walked(20, "labels that began per child-year", 1.6, 2, DirectionExperiments::began),
                walked(20, "children ever called getting shorter", .55, .68, DirectionExperiments::shorter),
                walked(40, "share of mornings with a label", NONE, .06, DirectionExperiments::labelled),
                walked(40, "labels that began per child-year", .85, 1.1, DirectionExperiments::began),
                walked(40, "children ever called getting shorter", .31, .43, DirectionExperiments::shorter));
    }

    private static Experiment walked(int n, String what, double low, double high, ToDoubleFunction<List<Label>> count) {
        var centre = new SimulatedCentre(SEED + n, Integer.MAX_VALUE, DAYS, World.established());
        String claim = "metric 6 as shown, n = " + n + ", nothing changes for a year: " + what;
        return new Experiment(claim, SEED + n, 5_000, 500, low, high, i -> {
            var history = Lived.of(i, centre.mornings(i), _ -> "key", _ -> false);
            return OptionalDouble.of(count.applyAsDouble(Directions.labels(history, n)));
        });
    }

    private static double labelled(List<Label> labels) {
        return labels.stream()
                .mapToInt(it -> it == Label.NO_CLEAR_CHANGE ? 0 : 1)
                .average()
                .orElse(0);
    }

    private static double began(List<Label> labels) {
        int began = 0;
        Label before = Label.NO_CLEAR_CHANGE;
        for (Label label : labels) {
            began += label != before && label != Label.NO_CLEAR_CHANGE ? 1 : 0;
            before = label;
        }
        return labels.isEmpty() ? 0 : began * CHILD_YEAR / labels.size();
    }

    private static double shorter(List<Label> labels) {
        return labels.contains(Label.GETTING_SHORTER) ? 1 : 0;
    }
}
