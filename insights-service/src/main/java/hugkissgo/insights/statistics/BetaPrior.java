package hugkissgo.insights.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What a centre's other children say about a child's rate before its own mornings do: beta-binomial empirical Bayes,
/// fitted by moments (Kleinman 1973).
public record BetaPrior(double hits, double misses) {

    public BetaPrior {
        if (!(hits > 0 && misses > 0)) {
            throw new IllegalArgumentException("a prior leaves both possible: " + hits + " " + misses);
        }
    }

    /// A prior that weighs as much as so many mornings at that mean.
    public static BetaPrior weighing(double mornings, double mean) {
        return new BetaPrior(mornings * mean, mornings * (1 - mean));
    }

    /// From the centre's children; `otherwise` where they cannot tell (fewer than two, one morning each, or all alike
    /// at 0 or 1).
    public static BetaPrior fitted(List<Proportion> children, BetaPrior otherwise) {
        var seen = children.stream().filter(child -> child.of() > 0).toList();
        double total = seen.stream().mapToDouble(Proportion::of).sum();
        double mean = seen.stream().mapToDouble(Proportion::hits).sum() / Math.max(1, total);
        double squares = seen.stream()
                        .mapToDouble(child -> (double) child.of() * child.of())
                        .sum()
                / Math.max(1, total);
        double room = mean * (1 - mean) * (total - squares - (seen.size() - 1));
        if (!(room > 0)) {
            return otherwise;
        }
        double alike = (spread(seen, mean) - mean * (1 - mean) * (seen.size() - 1)) / room;
        return weighing(mornings(alike, total), mean);
    }

    /// The child's rate, own mornings and prior together.
    public Estimate.Known posterior(Proportion own) {
        double a = hits + own.hits();
        double b = misses + own.of() - own.hits();
        var beta = BetaDistribution.of(a, b);
        return new Estimate.Known(
                a / (a + b), beta.inverseCumulativeProbability(0.025), beta.inverseCumulativeProbability(0.975));
    }

    private static double spread(List<Proportion> seen, double mean) {
        return seen.stream()
                .mapToDouble(child -> child.of() * Math.pow((double) child.hits() / child.of() - mean, 2))
                .sum();
    }

    /// Children no more different than chance share one rate known from all mornings; at least one morning's worth is
    /// kept.
    private static double mornings(double alike, double total) {
        return alike <= 0 ? total : Math.clamp((1 - alike) / alike, 1, total);
    }
}
