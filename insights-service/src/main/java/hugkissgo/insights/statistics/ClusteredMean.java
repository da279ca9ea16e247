package hugkissgo.insights.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/// A mean over children who each bring several mornings that resemble each other: the interval counts children, not
/// mornings (Liang, Zeger 1986; reference R `sandwich::vcovCL`, HC0 with k/(k-1)).
public final class ClusteredMean {

    private ClusteredMean() {}

    /// Needs two children with something to say.
    public static Estimate of(List<List<Double>> perChild) {
        var seen = perChild.stream().filter(child -> !child.isEmpty()).toList();
        int k = seen.size();
        if (k < 2) {
            return new Estimate.NoData();
        }
        double n = seen.stream().mapToInt(List::size).sum();
        double mean = seen.stream().mapToDouble(ClusteredMean::sum).sum() / n;
        double squares = seen.stream()
                .mapToDouble(child -> Math.pow(sum(child) - child.size() * mean, 2))
                .sum();
        double se = Math.sqrt(squares * k / (k - 1)) / n;
        return Estimate.Known.around(mean, se * TDistribution.of(k - 1).inverseCumulativeProbability(0.975));
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
