package hugkissgo.insights.proof;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.centre.CentreMetrics;
import hugkissgo.insights.metrics.centre.Mornings;
import hugkissgo.insights.metrics.child.ChildMetrics;
import hugkissgo.insights.viewer.Eyes;
import hugkissgo.simulation.Receiver;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A world in which the hardest children are handed to one adult who has no effect of her own, and a world in which
/// every bad week passes by itself: nothing that is shown may praise or blame anybody for it.
final class FairnessExperiments {
    private static final long SEED = 16;
    private static final int CHILDREN = 60;
    private static final int WEEK = 5;

    private FairnessExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                centres(
                        "metric 16, answers that change when every morning takes another time",
                        0,
                        0,
                        run -> share(
                                run,
                                it -> !comforters(run, it, run.mornings(it))
                                        .equals(comforters(run, it, slower(run, it))))),
                centres(
                        "metric 17, answers that name an adult",
                        0,
                        0,
                        run -> funnel(run, FairnessExperiments::name).toString().contains("person-") ? 1 : 0),
                centres(
                        "metric 17, answers that change when the adults change places",
                        0,
                        0,
                        run -> funnel(run, FairnessExperiments::name).equals(funnel(run, FairnessExperiments::another))
                                ? 0
                                : 1),
                centres(
                        "metric 17, answered at all in this world",
                        1,
                        1,
                        run -> funnel(run, FairnessExperiments::name).getFirst() instanceof Answer.Known ? 1 : 0),
                weeks(
                        "metric 6, right after a week above the child's own 80th percentile: getting shorter",
                        Double.NEGATIVE_INFINITY,
                        .06,
                        FairnessExperiments::shorter),
                centres(
                        "metric 15, cards that say fewer minutes with what began after the worst week",
                        0,
                        0,
                        run -> share(run, it -> improvedBy(run, it))));
    }

    /// What the same worlds tempt to say.
    static Stream<Experiment> wrong() {
        return Stream.of(
                centres(
                        "WRONG ON PURPOSE metric 16, mean minutes by adult: slowest is she who is handed the hardest children",
                        .95,
                        1,
                        run -> slowest(run) == Receiver.HANDED_THE_HARDEST ? 1 : 0),
                weeks(
                        "WRONG ON PURPOSE a week above the child's own 80th percentile, with whatever was tried: the next is better",
                        .6,
                        1,
                        FairnessExperiments::better));
    }

    private static Experiment centres(String claim, double low, double high, ToDoubleFunction<SimulatedCentre> found) {
        return new Experiment(
                claim,
                SEED,
                200,
                6,
                low,
                high,
                run -> OptionalDouble.of(
                        found.applyAsDouble(new SimulatedCentre(SEED * 1_000 + run, CHILDREN, 80, World.lifelike()))));
    }

    private static double share(SimulatedCentre centre, IntPredicate which) {
        return IntStream.range(0, centre.children()).filter(which).count() / (double) centre.children();
    }

    private static String name(SimulatedMorning it) {
        return word(it.settledWith());
    }

    private static String another(SimulatedMorning it) {
        var all = Receiver.values();
        return word(all[(it.settledWith().ordinal() + 1) % all.length]);
    }

    private static String word(Receiver adult) {
        return adult.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Answer comforters(SimulatedCentre centre, int child, List<SimulatedMorning> mornings) {
        return answer(ChildMetrics.ofOwn(Lived.of(child, mornings, FairnessExperiments::name, _ -> false), Eyes.TEAM));
    }

    private static Answer answer(List<Answer> all) {
        return all.stream()
                .filter(it -> it.metric() == Metric.WHO_COMFORTS)
                .findFirst()
                .orElseThrow();
    }

    /// The same mornings, each hard one twice as long.
    private static List<SimulatedMorning> slower(SimulatedCentre centre, int child) {
        return centre.mornings(child).stream()
                .map(it -> new SimulatedMorning(
                        it.day(),
                        it.nth(),
                        it.gap(),
                        it.poorSleep(),
                        it.receiver(),
                        it.settledWith(),
                        it.minutes() * 2,
                        it.parentCameBack(),
                        new SimulatedMorning.Noted(
                                it.noted().minutes() * 2,
                                it.noted().settled(),
                                it.noted().recorded())))
                .toList();
    }

    private static List<Answer> funnel(SimulatedCentre centre, Function<SimulatedMorning, String> who) {
        List<History> all = IntStream.range(0, centre.children())
                .mapToObj(it -> Lived.of(it, centre.mornings(it), who, _ -> false))
                .toList();
        var days = new Mornings(all, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 7, 1));
        return CentreMetrics.of(days, Map.of(), Eyes.DIRECTOR).stream()
                .filter(it -> it.metric() == Metric.ROOM_FUNNEL)
                .toList();
    }

    private static Receiver slowest(SimulatedCentre centre) {
        Map<Receiver, Double> minutes = IntStream.range(0, centre.children())
                .boxed()
                .flatMap(it -> Told.recorded(centre.mornings(it)).stream())
                .filter(it -> !it.noted().happy())
                .collect(Collectors.groupingBy(
                        SimulatedMorning::settledWith,
                        Collectors.averagingInt(it -> it.noted().minutes())));
        return minutes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /// One run is one long-settled child whose week 12 was above its own 80th percentile of weeks.
    private static Experiment weeks(
            String claim, double low, double high, ToDoubleFunction<List<SimulatedMorning>> found) {
        var centre = new SimulatedCentre(SEED, Integer.MAX_VALUE, 14 * WEEK, World.established());
        return new Experiment(claim, SEED, 10_000, 800, low, high, i -> {
            var mornings = Told.recorded(centre.mornings(i));
            return isBad(mornings) ? OptionalDouble.of(found.applyAsDouble(mornings)) : OptionalDouble.empty();
        });
    }

    private static boolean isBad(List<SimulatedMorning> mornings) {
        double bad = mean(mornings, 12);
        long weeks =
                IntStream.range(0, 12).filter(it -> mean(mornings, it) >= 0).count();
        return bad > 0
                && IntStream.range(0, 12).filter(it -> mean(mornings, it) < bad).count() >= .8 * weeks;
    }

    private static double better(List<SimulatedMorning> mornings) {
        return mean(mornings, 13) < mean(mornings, 12) ? 1 : 0;
    }

    private static double mean(List<SimulatedMorning> mornings, int week) {
        return mornings.stream()
                .filter(it -> it.week() == week)
                .mapToInt(it -> Math.min(30, it.noted().minutes()))
                .average()
                .orElse(-1);
    }

    private static double shorter(List<SimulatedMorning> mornings) {
        var history = Lived.of(1, mornings, FairnessExperiments::name, _ -> false);
        return ChildMetrics.ofOwn(history, Eyes.TEAM).stream()
                        .filter(it -> it.metric() == Metric.DIRECTION)
                        .anyMatch(it -> it.toString().contains("GETTING_SHORTER"))
                ? 1
                : 0;
    }

    /// A note on every morning after the child's worst week, as if something had been begun then.
    private static boolean improvedBy(SimulatedCentre centre, int child) {
        var mornings = centre.mornings(child);
        int worst = IntStream.range(0, 12)
                .boxed()
                .max(Comparator.comparingDouble(it -> mean(Told.recorded(mornings), it)))
                .orElseThrow();
        var own = Lived.of(child, mornings, FairnessExperiments::name, it -> it.week() > worst);
        return ChildMetrics.of(own, List.of(own), Eyes.TEAM).stream()
                .filter(it -> it.metric() == Metric.GOES_WITH)
                .map(Answer::toString)
                .anyMatch(it -> it.contains("minutes=-"));
    }
}
