package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/// A child's shares in one bin of its first weeks, as they are set beside those of other children.
public final class Shares {
    /// The cut lies between the round numbers.
    static final double ABOUT_TEN = 12.5;

    private Shares() {}

    /// Settled within about ten minutes, by Kaplan and Meier; nothing where all were lost sight of before.
    public static Optional<Double> settled(History history, int from, int to) {
        return Rates.curve(in(history, from, to)).settledBy(ABOUT_TEN) instanceof Estimate.Known known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    public static Optional<Double> happy(History history, int from, int to) {
        List<Attended> in = in(history, from, to);
        return in.isEmpty() ? Optional.empty() : Optional.of((double) happy(in) / in.size());
    }

    static int happy(List<Attended> in) {
        return (int) in.stream().filter(it -> it.outcome().isHappy()).count();
    }

    private static List<Attended> in(History history, int from, int to) {
        return history.recorded().stream()
                .filter(it -> it.nth() >= from && it.nth() <= to)
                .toList();
    }
}
