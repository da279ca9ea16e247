package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.ClusteredMean;
import hugkissgo.insights.statistics.Estimate;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/// Metric 14: whether goodbyes on one weekday differ from the others of the same week. Always shown with the days away
/// before it: Monday comes after two.
final class Weekdays {
    private static final int CHILDREN = 10;
    private static final int WEEKS = 8;
    private static final int FEWEST = 5;

    private Weekdays() {}

    /// The weekdays in their order.
    record Week(List<Day> days, int children) implements Value {}

    /// One weekday: times as long as the rest of its week, and the mean calendar days since the child last came.
    record Day(DayOfWeek day, double times, Interval interval, double gapDays, int mornings) {}

    static Answer of(Mornings mornings) {
        List<History> enough = mornings.children().stream()
                .filter(it -> Attended.byWeek(mornings.recorded(it)).size() >= WEEKS)
                .toList();
        Basis basis = mornings.basis(Metric.WEEKDAY, enough.size());
        return enough.size() < CHILDREN
                ? basis.notEnough("children-with-8-weeks", enough.size(), CHILDREN)
                : basis.known(new Week(days(mornings, enough), enough.size()));
    }

    /// Nothing of a weekday on which fewer than five children come.
    private static List<Day> days(Mornings mornings, List<History> children) {
        var days = new ArrayList<Day>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<List<Double>> contrasts = children.stream()
                    .map(it -> contrasts(mornings.recorded(it), day))
                    .filter(it -> !it.isEmpty())
                    .toList();
            List<Attended> on = children.stream()
                    .flatMap(it -> mornings.recorded(it).stream())
                    .filter(it -> it.day().getDayOfWeek() == day)
                    .toList();
            if (contrasts.size() >= FEWEST && ClusteredMean.of(contrasts) instanceof Estimate.Known known) {
                double gap = on.stream().mapToInt(Attended::gap).average().orElse(0);
                days.add(new Day(
                        day,
                        Math.exp(known.value()),
                        new Interval(Math.exp(known.low()), Math.exp(known.high())),
                        gap,
                        on.size()));
            }
        }
        return days;
    }

    /// For each week that has this day and another: this day minus the mean of the others.
    private static List<Double> contrasts(List<Attended> recorded, DayOfWeek day) {
        var contrasts = new ArrayList<Double>();
        for (List<Attended> week : Attended.byWeek(recorded)) {
            var on = week.stream()
                    .filter(it -> it.day().getDayOfWeek() == day)
                    .mapToDouble(Attended::y)
                    .average();
            var off = week.stream()
                    .filter(it -> it.day().getDayOfWeek() != day)
                    .mapToDouble(Attended::y)
                    .average();
            if (on.isPresent() && off.isPresent()) {
                contrasts.add(on.getAsDouble() - off.getAsDouble());
            }
        }
        return contrasts;
    }
}
