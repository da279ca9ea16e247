package hugkissgo.insights.proof;

import hugkissgo.insights.statistics.Estimate;
import hugkissgo.insights.statistics.KaplanMeier;
import hugkissgo.insights.statistics.Proportion;
import hugkissgo.insights.statistics.Spell;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether the intervals of metrics 2, 3 and 4 cover the truth as often as they say, and what lost sight does to metric
/// 3.
final class IntervalExperiments {

    private static final long SEED = 2;

    private IntervalExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                        IntStream.of(5, 10, 20, 40).mapToObj(IntervalExperiments::happyRate),
                        IntStream.of(15, 20, 40).mapToObj(IntervalExperiments::settledInTen),
                        IntStream.of(8, 12, 20).mapToObj(IntervalExperiments::usualTime),
                        Stream.of(censored(
                                "metric 3, 15 % censored: error of Kaplan-Meier",
                                -.02, .02, IntervalExperiments::kaplanMeier)))
                .flatMap(experiments -> experiments);
    }

    /// The same measure, wrong on purpose: these must fall outside the band of the right one.
    static Stream<Experiment> wrong() {
        return Stream.of(
                censored(
                        "WRONG ON PURPOSE metric 3, 15 % censored: error when censored ones are dropped",
                        .02, Double.POSITIVE_INFINITY, IntervalExperiments::dropping),
                censored(
                        "WRONG ON PURPOSE metric 3, 15 % censored: error when censored ones count as settled",
                        .02, Double.POSITIVE_INFINITY, IntervalExperiments::calledSettled));
    }

    private static Experiment happyRate(int n) {
        return coverage(
                "metric 2, coverage at n = " + n,
                .93,
                .98,
                n,
                IntervalExperiments::all,
                happy -> {
                    int hits =
                            (int) happy.stream().filter(m -> m.noted().happy()).count();
                    return new Proportion(hits, n).wilson();
                },
                truth -> share(truth, m -> m.hard() ? 0 : 1));
    }

    private static Experiment settledInTen(int n) {
        return coverage(
                "metric 3, coverage at n = " + n,
                .92,
                .98,
                n,
                IntervalExperiments::all,
                seen -> KaplanMeier.of(Told.spells(seen)).settledBy(Told.ABOUT_TEN),
                truth -> share(truth, m -> m.minutes() <= Told.ABOUT_TEN ? 1 : 0));
    }

    private static Experiment usualTime(int n) {
        return coverage(
                "metric 4, coverage at " + n + " hard ones",
                .94,
                1,
                n,
                IntervalExperiments::hard,
                seen -> KaplanMeier.of(Told.spells(seen)).median(),
                truth -> median(hard(truth)));
    }

    private interface Measure {
        Estimate of(List<SimulatedMorning> seen);
    }

    private interface Choice {
        List<SimulatedMorning> of(List<SimulatedMorning> mornings);
    }

    private static Experiment coverage(
            String claim,
            double low,
            double high,
            int n,
            Choice choice,
            Measure measure,
            ToDoubleFunction<List<SimulatedMorning>> truth) {
        var centre = new SimulatedCentre(SEED + n, Integer.MAX_VALUE, 260, World.established());
        return new Experiment(claim, centre.seed(), 10_000, 800, low, high, i -> {
            var seen = Told.last(n, choice.of(Told.recorded(centre.mornings(i))));
            return seen.size() < n
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(covers(measure.of(seen), truth.applyAsDouble(Told.manyLives(centre, i))));
        });
    }

    private static double covers(Estimate estimate, double truth) {
        return switch (estimate) {
            case Estimate.Known known -> known.covers(truth) ? 1 : 0;
            case Estimate.Beyond beyond -> beyond.low() <= truth ? 1 : 0;
            case Estimate.NoData _ -> 0;
        };
    }

    private static List<SimulatedMorning> all(List<SimulatedMorning> mornings) {
        return mornings;
    }

    private static List<SimulatedMorning> hard(List<SimulatedMorning> mornings) {
        return mornings.stream().filter(m -> !m.noted().happy()).toList();
    }

    private static double share(List<SimulatedMorning> mornings, ToDoubleFunction<SimulatedMorning> of) {
        return mornings.stream().mapToDouble(of).average().orElseThrow();
    }

    private static double median(List<SimulatedMorning> mornings) {
        var sorted = mornings.stream()
                .mapToDouble(SimulatedMorning::minutes)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /// One run is the first two attended days of 400 newcomers, 15 % of them lost sight of early; the error is against
    /// the true share.
    private static Experiment censored(String claim, double low, double high, ToDoubleFunction<List<Spell>> unsettled) {
        var world = World.reference().noting(new World.Notes(false, .34, 0, 0));
        return new Experiment(claim, SEED, 400, 20, low, high, run -> {
            var centre = new SimulatedCentre(SEED + run, 400, 12, world);
            var first = new ArrayList<SimulatedMorning>();
            IntStream.range(0, 400)
                    .forEach(i ->
                            first.addAll(centre.mornings(i).stream().limit(2).toList()));
            double truth = share(first, m -> m.minutes() > Told.ABOUT_TEN ? 1 : 0);
            return OptionalDouble.of(truth - unsettled.applyAsDouble(Told.spells(first)));
        });
    }

    private static double kaplanMeier(List<Spell> spells) {
        return ((Estimate.Known) KaplanMeier.of(spells).unsettledAt(Told.ABOUT_TEN)).value();
    }

    private static double dropping(List<Spell> spells) {
        return kaplanMeier(spells.stream().filter(Spell::settled).toList());
    }

    private static double calledSettled(List<Spell> spells) {
        return kaplanMeier(
                spells.stream().map(spell -> new Spell(spell.minutes(), true)).toList());
    }
}
