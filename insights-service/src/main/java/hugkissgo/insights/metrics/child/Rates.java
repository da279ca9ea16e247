package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.Estimate;
import hugkissgo.insights.statistics.KaplanMeier;
import hugkissgo.insights.statistics.Proportion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Metrics 1, 2, 3 and 5: how much was recorded, how often the goodbye is happy, how soon the child settles.
final class Rates {
    private static final double ABOUT_TEN = 12.5;

    private Rates() {}

    /// So many of so many mornings recorded, and how many clocks were lost sight of.
    record Coverage(int recorded, int attended, int censored) implements Value {}

    /// So many of so many; as a rate only where there are enough.
    record Share(
            int x, int n, @Nullable Double rate, @Nullable Interval interval) implements Value {
        @Override
        public Optional<Value> counts() {
            return Optional.of(new Share(x, n, null, null));
        }
    }

    /// Mean minutes within a stretch, with its interval.
    record Minutes(double minutes, Interval interval) implements Value {}

    static Answer coverage(History history) {
        List<Attended> window = history.window();
        Basis basis = history.basis(Metric.RECORD_COVERAGE, window);
        int censored =
                (int) window.stream().filter(it -> !it.outcome().isSeen()).count();
        return basis.m() == 0
                ? basis.notEnough("mornings", 0, 1)
                : basis.known(new Coverage(basis.k(), basis.m(), censored));
    }

    static Answer happy(History history) {
        List<Attended> window = history.window();
        Basis basis = history.basis(Metric.HAPPY_GOODBYE_RATE, window);
        int n = window.size();
        int x = (int) window.stream().filter(it -> it.outcome().isHappy()).count();
        if (n < 5) {
            return basis.notEnough("mornings", n, 5);
        }
        return basis.known(
                n < 10
                        ? new Share(x, n, null, null)
                        : new Share(x, n, (double) x / n, interval(new Proportion(x, n).wilson())));
    }

    static Answer settledWithinTen(History history) {
        List<Attended> window = history.window();
        Basis basis = history.basis(Metric.SETTLED_WITHIN_TEN, window);
        int n = window.size();
        if (n < 10) {
            return basis.notEnough("mornings", n, 10);
        }
        if (!basis.isCovered()) {
            return basis.notCovered();
        }
        int x = (int) window.stream().filter(Attended::isWithinTen).count();
        return basis.known(
                n >= 15 && curve(window).settledBy(ABOUT_TEN) instanceof Estimate.Known known
                        ? new Share(x, n, known.value(), Interval.of(known))
                        : new Share(x, n, null, null));
    }

    static Answer firstHalfHour(History history) {
        List<Attended> window = history.window();
        Basis basis = history.basis(Metric.FIRST_HALF_HOUR, window);
        return window.size() >= 10 && curve(window).restrictedMean(30) instanceof Estimate.Known known
                ? basis.known(new Minutes(known.value(), Interval.of(known)))
                : basis.notEnough("mornings", window.size(), 10);
    }

    static KaplanMeier curve(List<Attended> mornings) {
        return KaplanMeier.of(mornings.stream().map(Attended::spell).toList());
    }

    static @Nullable Interval interval(Estimate estimate) {
        return estimate instanceof Estimate.Known known ? Interval.of(known) : null;
    }
}
