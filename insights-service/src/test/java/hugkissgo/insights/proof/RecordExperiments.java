package hugkissgo.insights.proof;

import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// What mornings that nobody wrote down do to the happy-goodbye rate, and how well "k of n recorded" warns of it.
final class RecordExperiments {

    private static final long SEED = 1;
    private static final World AT_RANDOM = World.reference().noting(new World.Notes(true, 0, .15, .15));
    private static final World FEW_AT_RANDOM = World.reference().noting(new World.Notes(true, 0, .05, .05));
    private static final World HARD_ONES = World.reference().noting(new World.Notes(true, 0, .05, .30));

    private RecordExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                rate("metric 2, 15 % of records deleted at random: change of the rate", AT_RANDOM, -.004, .004),
                sparse("metric 1, under 90 % recorded where 5 % go missing at random", FEW_AT_RANDOM, .9, .05, .12),
                sparse("metric 1, under 90 % recorded where hard mornings go missing", HARD_ONES, .9, .20, .32),
                warned("metric 1, of windows off by .05 or more: fewer recorded than attended", 1.0, 1, 1),
                warned("metric 1, of windows off by .05 or more: under 90 % recorded", .9, .6, 1),
                warned("metric 1, of windows off by .05 or more: under 70 % recorded", .7, 0, .1));
    }

    /// Taken at face value, records that lack hard mornings flatter: this must show.
    static Stream<Experiment> wrong() {
        return Stream.of(rate(
                "WRONG ON PURPOSE metric 2, hard mornings missing 30 % against 5 %, taken at face value: change of the rate",
                HARD_ONES, .01, Double.POSITIVE_INFINITY));
    }

    private interface Window {
        double of(List<SimulatedMorning> attended, List<SimulatedMorning> recorded);
    }

    private static Experiment rate(String claim, World world, double low, double high) {
        return windows(claim, world, (all, seen) -> happy(seen) / seen.size() - happy(all) / all.size(), low, high);
    }

    private static Experiment windows(String claim, World world, Window measure, double low, double high) {
        var centre = new SimulatedCentre(SEED, Integer.MAX_VALUE, 24, world);
        return new Experiment(claim, SEED, 50_000, 5_000, low, high, i -> {
            var attended = centre.mornings(i).stream().limit(20).toList();
            var seen = Told.recorded(attended);
            return seen.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(measure.of(attended, seen));
        });
    }

    private static double happy(List<SimulatedMorning> mornings) {
        return mornings.stream().filter(m -> !m.hard()).count();
    }

    private static Experiment sparse(String claim, World world, double share, double low, double high) {
        return windows(claim, world, (all, seen) -> seen.size() < share * all.size() ? 1 : 0, low, high);
    }

    /// Among windows that flatter by a twentieth because hard mornings are missing: how many show a coverage below the
    /// share.
    private static Experiment warned(String claim, double share, double low, double high) {
        var centre = new SimulatedCentre(SEED, Integer.MAX_VALUE, 24, HARD_ONES);
        return new Experiment(claim, SEED, 10_000, 1_000, low, high, i -> {
            var attended = centre.mornings(i).stream().limit(20).toList();
            var seen = Told.recorded(attended);
            boolean flatters = happy(seen) / seen.size() - happy(attended) / attended.size() >= .05;
            return flatters ? OptionalDouble.of(seen.size() < share * attended.size() ? 1 : 0) : OptionalDouble.empty();
        });
    }
}
