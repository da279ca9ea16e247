package hugkissgo.insights.metrics;

import hugkissgo.insights.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/// A 95 % interval; without a high end the data cannot bound it: "or longer".
public record Interval(double low, @Nullable Double high) {

    public static Interval of(Estimate.Known known) {
        return new Interval(known.low(), known.open() ? null : known.high());
    }
}
