package hugkissgo.insights.metrics.pattern;

import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.statistics.Estimate;
import hugkissgo.insights.statistics.KaplanMeier;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One factor tried on one child, month by month. A month that knows mornings of one side only compares nothing, and
/// its mornings count nowhere.
record Question(History child, Factor factor, List<List<Attended>> months) {
    static final int EACH_SIDE = 8;
    private static final int HALF_AN_HOUR = 30;

    static Stream<Question> of(History child) {
        return Factor.of(child.file()).map(it -> new Question(child, it, months(child, it)));
    }

    private static List<List<Attended>> months(History child, Factor factor) {
        return child.recorded().stream()
                .filter(factor.tells())
                .collect(Collectors.groupingBy(it -> YearMonth.from(it.day()), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(it -> it.stream().anyMatch(factor.marks())
                        && it.stream().anyMatch(factor.marks().negate()))
                .toList();
    }

    List<Attended> with() {
        return mornings(factor.marks());
    }

    List<Attended> without() {
        return mornings(factor.marks().negate());
    }

    private List<Attended> mornings(Predicate<Attended> side) {
        return months.stream().flatMap(List::stream).filter(side).toList();
    }

    /// Mornings on the shorter side.
    int fewer() {
        return Math.min(with().size(), without().size());
    }

    boolean mayBeAsked() {
        return fewer() >= EACH_SIDE && factor.mayBeAsked(with()) && factor.mayBeAsked(without());
    }

    Tested tested(YearMonth month) {
        long seed = Tested.seed(child, factor.what(), month.toString());
        return Tested.of(child, this, seed, months, factor.marks());
    }

    /// The difference of the restricted means of distress in the first half hour, within months.
    double minutes() {
        double sum = 0;
        double weights = 0;
        for (List<Attended> month : months) {
            var with = month.stream().filter(factor.marks()).toList();
            var without = month.stream().filter(factor.marks().negate()).toList();
            double weight = (double) with.size() * without.size() / month.size();
            sum += weight * (distress(with) - distress(without));
            weights += weight;
        }
        return weights > 0 ? sum / weights : 0;
    }

    private static double distress(List<Attended> mornings) {
        var curve = KaplanMeier.of(mornings.stream().map(Attended::spell).toList());
        return curve.restrictedMean(HALF_AN_HOUR) instanceof Estimate.Known known ? known.value() : 0;
    }
}
