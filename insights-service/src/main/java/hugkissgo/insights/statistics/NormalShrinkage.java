package hugkissgo.insights.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// Measured groups drawn towards their common mean as far as their noise deserves: empirical Bayes of Efron, Morris
/// 1975, unequal variances as Morris 1983. A group that shows no noise at all stays where it is.
/// The reference is the table of 18 baseball players in the paper of 1975.
/// With three groups or fewer nothing is drawn, because the spread between groups cannot be told from noise.
public record NormalShrinkage(double mean, double between, List<Shrunk> groups) {

    private static final double Z = 1.959963984540054;

    /// What one group measured, and the variance of that measurement.
    public record Measured(double value, double variance) {
        public Measured {
            if (!(variance >= 0) || !Double.isFinite(variance) || !Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "a measurement has a value and its noise: " + value + ", " + variance);
            }
        }
    }

    /// A group's drawn value with its interval; `pull` is 0 for none and 1 for all the way to the mean.
    public record Shrunk(Estimate.Known estimate, double pull) {}

    public NormalShrinkage {
        groups = List.copyOf(groups);
    }

    public static NormalShrinkage of(List<Measured> measured) {
        double between = between(measured);
        double mean = mean(measured, between);
        return new NormalShrinkage(
                mean,
                between,
                measured.stream()
                        .map(group -> shrunk(group, mean, between, measured.size()))
                        .toList());
    }

    private static Shrunk shrunk(Measured group, double mean, double between, int k) {
        double pull =
                k <= 3 || group.variance == 0 ? 0 : (k - 3.0) / (k - 1) * group.variance / (group.variance + between);
        double away = group.value - mean;
        double ownDoubt = group.variance * (1 - (k - 1.0) / k * pull);
        double pullDoubt = k <= 3 ? 0 : 2 / (k - 3.0) * pull * pull * away * away;
        return new Shrunk(Estimate.Known.around(mean + (1 - pull) * away, Z * Math.sqrt(ownDoubt + pullDoubt)), pull);
    }

    /// The variance between groups by moments, never below 0: what the values spread beyond their noise (Hedges 1983).
    /// No group weighs more than another, so that a few without noise do not decide it for all.
    private static double between(List<Measured> measured) {
        if (measured.size() < 2) {
            return 0;
        }
        double middle = average(measured, Measured::value);
        double spread =
                average(measured, it -> Math.pow(it.value - middle, 2)) * measured.size() / (measured.size() - 1);
        return Math.max(0, spread - average(measured, Measured::variance));
    }

    /// Weighed by certainty; where some are wholly certain, they alone.
    private static double mean(List<Measured> measured, double between) {
        var certain = measured.stream().filter(m -> m.variance + between == 0).toList();
        if (!certain.isEmpty()) {
            return average(certain, Measured::value);
        }
        double weights =
                measured.stream().mapToDouble(m -> 1 / (m.variance + between)).sum();
        double sum = measured.stream()
                .mapToDouble(m -> m.value / (m.variance + between))
                .sum();
        return weights > 0 ? sum / weights : 0;
    }

    private static double average(List<Measured> measured, ToDoubleFunction<Measured> of) {
        return measured.stream().mapToDouble(of).average().orElse(0);
    }
}
