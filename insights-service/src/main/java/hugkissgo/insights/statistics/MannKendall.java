package hugkissgo.insights.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Whether a child's mornings rise or fall, ties and all: Mann 1945, Kendall 1975; reference R `cor.test(method =
/// "kendall", continuity = TRUE)`.
/// A row that cannot tell (fewer than two mornings, or all alike) has variance 0 and p 1.
public record MannKendall(long s, double variance, double z, double p) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public static MannKendall of(double[] inOrder) {
        long s = score(inOrder);
        double variance = variance(inOrder);
        double z = variance == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        return new MannKendall(s, variance, z, Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z))));
    }

    /// Whether the row could have shown a trend at all.
    public boolean canTell() {
        return variance > 0;
    }

    private static long score(double[] x) {
        long s = 0;
        for (int later = 1; later < x.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += (int) Math.signum(x[later] - x[earlier]);
            }
        }
        return s;
    }

    private static double variance(double[] x) {
        Map<Double, Integer> ties = new TreeMap<>();
        for (double value : x) {
            ties.merge(value + 0.0, 1, Integer::sum);
        }
        double tied = ties.values().stream().mapToDouble(MannKendall::pairs).sum();
        return Math.max(0, (pairs(x.length) - tied) / 18);
    }

    private static double pairs(double n) {
        return n * (n - 1) * (2 * n + 5);
    }
}
