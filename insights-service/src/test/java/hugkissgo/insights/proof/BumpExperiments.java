package hugkissgo.insights.proof;

import hugkissgo.insights.statistics.RankCusum;
import hugkissgo.simulation.Effect;
import hugkissgo.simulation.Kind;
import hugkissgo.simulation.Shift;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// How often the bump notice of metric 10 speaks with nothing wrong, and how often it finds a strong change.
final class BumpExperiments {

    private static final long SEED = 10;
    private static final int CHILD_YEAR = 184;
    private static final int PATCH = 140;

    private BumpExperiments() {}

    static Stream<Experiment> all() {
        return Stream.concat(stated(), Stream.of(Kind.values()).map(BumpExperiments::falseNoticesOf));
    }

    /// Not equal across children, and that must be said: the bands are the rates that the pages quote.
    private static Experiment falseNoticesOf(Kind kind) {
        double[] quoted = {.40, .61, .67, 1.05};
        var centre = new SimulatedCentre(SEED + 2, Integer.MAX_VALUE, 260, World.established());
        double rate = quoted[kind.ordinal()];
        String claim = "metric 10, h 3.3, nothing wrong, children of kind " + kind + ": notices per child-year";
        return new Experiment(claim, SEED + 2, 2_000, 200, .7 * rate, 1.3 * rate, i -> {
            if (centre.child(i).kind() != kind) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(perYear(centre.mornings(i), RankCusum.Rule.TIER_1));
        });
    }

    private static Stream<Experiment> stated() {
        return Stream.of(
                falseNotices(
                        "metric 10, h 3.3, nothing wrong: notices per child-year", RankCusum.Rule.TIER_1, .40, .65),
                falseNotices(
                        "metric 10, h 4.0, nothing wrong: notices per child-year", RankCusum.Rule.TIER_2, .15, .30),
                found("metric 10, h 3.3, strong change found by its 10th morning", Shift.STRONG, .80, .93),
                found("metric 10, h 3.3, moderate change found by its 10th morning", Shift.MODERATE, .35, .55));
    }

    private static Experiment falseNotices(String claim, RankCusum.Rule rule, double low, double high) {
        var centre = new SimulatedCentre(SEED, Integer.MAX_VALUE, 260, World.established());
        return new Experiment(claim, SEED, 10_000, 1_500, low, high, i -> {
            return OptionalDouble.of(perYear(centre.mornings(i), rule));
        });
    }

    private static double perYear(List<SimulatedMorning> mornings, RankCusum.Rule rule) {
        return notices(Told.recorded(mornings), rule).size() * (double) CHILD_YEAR / mornings.size();
    }

    /// Found means a notice on one of the first ten recorded mornings of the change.
    private static Experiment found(String claim, Effect change, double low, double high) {
        var centre = new SimulatedCentre(SEED + 1, Integer.MAX_VALUE, PATCH + 20, World.established());
        return new Experiment(claim, SEED + 1, 10_000, 1_500, low, high, i -> {
            var mornings = Told.recorded(centre.mornings(i, Shift.episode(PATCH, 20, change)));
            var firstTen = mornings.stream()
                    .map(SimulatedMorning::day)
                    .filter(day -> day >= PATCH)
                    .limit(10)
                    .toList();
            var noticed = notices(mornings, RankCusum.Rule.TIER_1);
            return OptionalDouble.of(firstTen.stream().anyMatch(noticed::contains) ? 1 : 0);
        });
    }

    static List<Integer> notices(List<SimulatedMorning> mornings, RankCusum.Rule rule) {
        var days = new ArrayList<Integer>();
        var watch = RankCusum.start(rule);
        for (SimulatedMorning morning : mornings) {
            watch = watch.next(morning.nth() + 1, morning.noted().minutes());
            if (watch.noticed()) {
                days.add(morning.day());
            }
        }
        return days;
    }
}
