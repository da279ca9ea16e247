package hugkissgo.insights.proof;

import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.pattern.Cards;
import hugkissgo.simulation.Effect;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.World;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the product says of children about whom there is nothing to say: metrics 14 and 15 as they are served, with
/// their minimums, over whole centres of 60 after 30 weeks. One run is one centre.
final class CardExperiments {
    private static final long SEED = 15;
    private static final int CHILDREN = 60;
    private static final YearMonth AFTERWARDS = YearMonth.of(2026, 10);
    private static final World NO_MONDAY =
            World.established().causing(World.established().causes().withMonday(Effect.NONE));

    private CardExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                cards("metric 14 as served, 60 children, nothing wrong: weekdays told", .3, Cards::weekdays),
                cards(
                        "metric 15 as served, 60 children, notes, ritual, activity, bringer that mean nothing: cards",
                        .5,
                        centre -> Cards.goingWith(centre, AFTERWARDS)));
    }

    private static Experiment cards(String claim, double most, ToDoubleFunction<List<History>> told) {
        return new Experiment(claim, SEED, 300, 15, Double.NEGATIVE_INFINITY, most, run -> {
            var centre = new SimulatedCentre(SEED * 1_000 + run, CHILDREN, 150, NO_MONDAY);
            return OptionalDouble.of(told.applyAsDouble(lived(centre)));
        });
    }

    private static List<History> lived(SimulatedCentre centre) {
        return IntStream.range(0, CHILDREN)
                .mapToObj(i -> Dressed.of(
                        Lived.of(i, centre.mornings(i), _ -> "rosa", _ -> false), centre.seed() * CHILDREN + i))
                .toList();
    }
}
