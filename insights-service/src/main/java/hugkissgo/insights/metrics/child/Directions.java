package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.Estimate;
import hugkissgo.insights.statistics.MannKendall;
import hugkissgo.insights.statistics.TheilSen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Metric 6: whether the first half hour gets shorter or longer over the last twenty mornings, and over the last forty
/// where there are so many. Without a clear change it says just that, never "stable".
public final class Directions {
    private static final int MORNINGS = 20;
    private static final int FORTY_DAYS = 120;
    private static final double CLEAR = 0.05;
    private static final double MINUTES = 2;
    private static final int STEADY_DAYS = 5;

    private Directions() {}

    /// What may be said.
    public enum Label {
        GETTING_SHORTER,
        GETTING_LONGER,
        NO_CLEAR_CHANGE
    }

    /// The label with slope a morning, its interval and the p-value of the trend.
    record Trend(
            Label label,
            @Nullable Double slope,
            @Nullable Interval interval,
            @Nullable Double p) {}

    /// The trend of the last twenty mornings, and that of the last forty where there are so many.
    record Direction(
            Label label,
            @Nullable Double slope,
            @Nullable Interval interval,
            @Nullable Double p,
            @Nullable Trend forty) implements Value {
        private Direction(Trend twenty, @Nullable Trend forty) {
            this(twenty.label(), twenty.slope(), twenty.interval(), twenty.p(), forty);
        }

        /// Families hear of one direction only.
        @Override
        public Optional<Value> counts() {
            return label == Label.GETTING_SHORTER
                    ? Optional.of(new Direction(label, null, null, null, null))
                    : Optional.empty();
        }
    }

    static Answer direction(History history) {
        List<Attended> window = history.window();
        Basis basis = history.basis(Metric.DIRECTION, window);
        if (window.size() < MORNINGS) {
            return basis.notEnough("mornings", window.size(), MORNINGS);
        }
        if (!basis.isCovered()) {
            return basis.notCovered();
        }
        return basis.known(new Direction(trend(history, window), forty(history)));
    }

    /// Twice as many mornings may lie twice as far back.
    private static @Nullable Trend forty(History history) {
        List<Attended> window = history.last(2 * MORNINGS, FORTY_DAYS);
        return window.size() < 2 * MORNINGS
                        || !history.basis(Metric.DIRECTION, window).isCovered()
                ? null
                : trend(history, window);
    }

    private static Trend trend(History history, List<Attended> window) {
        double[] minutes = minutes(window);
        return TheilSen.of(minutes) instanceof Estimate.Known slope
                ? new Trend(
                        label(history, window.size()),
                        slope.value(),
                        Interval.of(slope),
                        MannKendall.of(minutes).p())
                : new Trend(Label.NO_CLEAR_CHANGE, null, null, null);
    }

    private static Label label(History history, int mornings) {
        List<Label> labels = labels(history, mornings);
        return labels.isEmpty() ? Label.NO_CLEAR_CHANGE : labels.getLast();
    }

    /// The label as it came about, after each morning from the first that has so many: it changes at most once in five
    /// attended days.
    public static List<Label> labels(History history, int mornings) {
        List<Attended> recorded = history.recorded();
        var labels = new ArrayList<Label>();
        Label label = Label.NO_CLEAR_CHANGE;
        int changed = -STEADY_DAYS;
        for (int end = mornings; end <= recorded.size(); end++) {
            List<Attended> last = recorded.subList(end - mornings, end);
            Label now = plain(last);
            int day = last.getLast().nth();
            if (now != label && day - changed >= STEADY_DAYS) {
                label = now;
                changed = day;
            }
            labels.add(label);
        }
        return labels;
    }

    private static Label plain(List<Attended> last) {
        int half = last.size() / 2;
        double p = MannKendall.of(minutes(last)).p();
        double change = distress(last.subList(half, last.size())) - distress(last.subList(0, half));
        if (p >= CLEAR || Math.abs(change) < MINUTES) {
            return Label.NO_CLEAR_CHANGE;
        }
        return change < 0 ? Label.GETTING_SHORTER : Label.GETTING_LONGER;
    }

    private static double distress(List<Attended> half) {
        return Rates.curve(half).restrictedMean(30) instanceof Estimate.Known known ? known.value() : 0;
    }

    private static double[] minutes(List<Attended> mornings) {
        return mornings.stream().mapToDouble(Attended::halfHour).toArray();
    }
}
