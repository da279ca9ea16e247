package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.metrics.child.Breaks;
import hugkissgo.insights.statistics.ClusteredMean;
import hugkissgo.insights.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Metric 13 for a centre: how much longer the first goodbye after a week away takes than the five before it, and how
/// many days until it is as usual again.
final class ComingBack {
    private static final int RETURNS = 20;
    private static final int CHILDREN = 10;
    private static final int BEFORE = 5;

    private ComingBack() {}

    /// Times as long as before the break, with its interval, and the median of days until two in a row were as usual.
    record AfterBreak(
            double times,
            Interval interval,
            int returns,
            int children,
            @Nullable Integer daysUntilUsual) implements Value {}

    static Answer of(Mornings mornings) {
        List<List<Double>> changes = mornings.children().stream()
                .map(it -> changes(mornings, it))
                .filter(it -> !it.isEmpty())
                .toList();
        int returns = changes.stream().mapToInt(List::size).sum();
        Basis basis = mornings.basis(Metric.AFTER_A_BREAK, returns);
        if (returns < RETURNS) {
            return basis.notEnough("returns", returns, RETURNS);
        }
        if (changes.size() < CHILDREN) {
            return basis.notEnough("children", changes.size(), CHILDREN);
        }
        return ClusteredMean.of(changes) instanceof Estimate.Known known
                ? basis.known(new AfterBreak(
                        Math.exp(known.value()),
                        new Interval(Math.exp(known.low()), Math.exp(known.high())),
                        returns,
                        changes.size(),
                        usualAgain(mornings)))
                : basis.notEnough("children", changes.size(), CHILDREN);
    }

    private static List<Double> changes(Mornings mornings, History child) {
        List<Attended> recorded = child.recorded();
        var changes = new ArrayList<Double>();
        for (int i = BEFORE; i < recorded.size(); i++) {
            Attended back = recorded.get(i);
            if (back.gap() >= Breaks.DAYS && mornings.isAskedFor(back)) {
                double before = recorded.subList(i - BEFORE, i).stream()
                        .mapToDouble(Attended::y)
                        .average()
                        .orElse(0);
                changes.add(back.y() - before);
            }
        }
        return changes;
    }

    private static @Nullable Integer usualAgain(Mornings mornings) {
        var days = new ArrayList<Integer>();
        for (History child : mornings.children()) {
            List<Attended> recorded = child.recorded();
            for (int i = BEFORE; i < recorded.size(); i++) {
                if (recorded.get(i).gap() >= Breaks.DAYS && mornings.isAskedFor(recorded.get(i))) {
                    days.add(until(recorded, i));
                }
            }
        }
        days.removeIf(it -> it < 0);
        days.sort(null);
        return days.isEmpty() ? null : days.get(days.size() / 2);
    }

    /// Attended days from the return to the second of two in a row no longer than the child's median before.
    private static int until(List<Attended> recorded, int back) {
        List<Integer> before = recorded.subList(Math.max(0, back - 20), back).stream()
                .map(Attended::minutes)
                .sorted()
                .toList();
        int usual = before.get(before.size() / 2);
        for (int i = back + 1; i < recorded.size(); i++) {
            if (recorded.get(i).minutes() <= usual && recorded.get(i - 1).minutes() <= usual) {
                return recorded.get(i).nth() - recorded.get(back).nth() + 1;
            }
        }
        return -1;
    }
}
