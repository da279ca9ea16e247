package hugkissgo.insights.statistics;

import java.util.List;

/// Measured groups drawn towards their common mean as far as their noise deserves: empirical Bayes of Efron, Morris
/// 1975, unequal variances as Morris 1983.
/// The reference is the table of 18 baseball players in the paper of 1975.
/// With three groups or fewer nothing is drawn, because the spread between groups cannot be told from noise.
public record NormalShrinkage(double mean, double between, List<Shrunk> groups) {

    private static final double Z = 1.959963984540054;

    /// What one group measured, and the variance of that measurement.
    public record Measured(double value, double variance) {
        public Measured {
            if (!(variance > 0)) {
                throw new IllegalArgumentException("a measurement without noise needs no shrinking: " + variance);
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
        double pull = k <= 3 ? 0 : (k - 3.0) / (k - 1) * group.variance / (group.variance + between);
        double away = group.value - mean;
        double ownDoubt = group.variance * (1 - (k - 1.0) / k * pull);
        double pullDoubt = k <= 3 ? 0 : 2 / (k - 3.0) * pull * pull * away * away;
        return new Shrunk(Estimate.Known.around(mean + (1 - pull) * away, Z * Math.sqrt(ownDoubt + pullDoubt)), pull);
    }

    /// The variance between groups by moments (DerSimonian, Laird 1986), never below 0.
    private static double between(List<Measured> measured) {
        double mean = mean(measured, 0);
        double weights = measured.stream().mapToDouble(m -> 1 / m.variance).sum();
        double squares = measured.stream()
                .mapToDouble(m -> 1 / (m.variance * m.variance))
                .sum();
        double q = measured.stream()
                .mapToDouble(m -> Math.pow(m.value - mean, 2) / m.variance)
                .sum();
        double room = weights - squares / weights;
        return room > 1e-12 * weights ? Math.max(0, (q - (measured.size() - 1)) / room) : 0;
    }

    private static double mean(List<Measured> measured, double between) {
        double weights =
                measured.stream().mapToDouble(m -> 1 / (m.variance + between)).sum();
        double sum = measured.stream()
                .mapToDouble(m -> m.value / (m.variance + between))
                .sum();
        return weights > 0 ? sum / weights : 0;
    }
}
