package hugkissgo.insights.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// So many of so many mornings. Intervals for small numbers: Brown, Cai, DasGupta 2001; reference R
/// `binom::binom.confint`.
public record Proportion(int hits, int of) {

    private static final double ALPHA = 0.05;

    public Proportion {
        if (hits < 0 || of < hits) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /// Wilson's score interval, the one that is shown.
    public Estimate wilson() {
        return with(BinomialConfidenceInterval.WILSON_SCORE);
    }

    /// Jeffreys' interval, its ends fixed at 0 of n and n of n.
    public Estimate jeffreys() {
        return with(BinomialConfidenceInterval.JEFFREYS);
    }

    private Estimate with(BinomialConfidenceInterval method) {
        if (of == 0) {
            return new Estimate.NoData();
        }
        var interval = method.fromErrorRate(of, hits, ALPHA);
        return new Estimate.Known((double) hits / of, interval.getLowerBound(), interval.getUpperBound());
    }
}
