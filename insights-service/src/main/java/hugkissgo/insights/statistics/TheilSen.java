package hugkissgo.insights.statistics;

import java.util.Arrays;

/// How steeply a child's mornings rise or fall, per morning: the median of all pairwise slopes, with Sen's interval
/// (Theil 1950, Sen 1968; reference R `trend::sens.slope`).
public final class TheilSen {

    private static final double Z = 1.959963984540054;

    private TheilSen() {}

    public static Estimate of(double[] inOrder) {
        if (inOrder.length < 2) {
            return new Estimate.NoData();
        }
        double[] slopes = slopes(inOrder);
        double reach = Z * Math.sqrt(MannKendall.of(inOrder).variance());
        double low = ranked(slopes, (slopes.length - reach) / 2);
        double high = ranked(slopes, (slopes.length + reach) / 2 + 1);
        double median = (ranked(slopes, (slopes.length + 1) / 2) + ranked(slopes, slopes.length / 2 + 1)) / 2;
        return new Estimate.Known(median, Math.min(low, median), Math.max(high, median));
    }

    private static double[] slopes(double[] x) {
        var slopes = new double[x.length * (x.length - 1) / 2];
        int next = 0;
        for (int later = 1; later < x.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                slopes[next++] = (x[later] - x[earlier]) / (later - earlier);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /// The slope of that rank, counted from one, or the outermost there is.
    private static double ranked(double[] sorted, double rank) {
        return sorted[Math.clamp(Math.round(rank) - 1, 0, sorted.length - 1)];
    }
}
