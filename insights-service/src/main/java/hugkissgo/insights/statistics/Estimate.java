package hugkissgo.insights.statistics;

/// A number read from the data together with its 95 % interval, or the plain statement that the data do not give one.
public sealed interface Estimate {

    /// The data give a value. `high` is infinite where the data cannot bound it: shown as "or longer".
    record Known(double value, double low, double high) implements Estimate {
        public Known {
            if (Double.isNaN(value) || Double.isNaN(low) || Double.isNaN(high)) {
                throw new IllegalArgumentException("an estimate is a number: " + low + " " + value + " " + high);
            }
        }

        public boolean open() {
            return Double.isInfinite(high);
        }

        public boolean covers(double truth) {
            return low <= truth && truth <= high;
        }

        static Known around(double value, double reach) {
            return new Known(value, value - reach, value + reach);
        }

        /// The same number counted from the other side: a share settled from a share not settled.
        Known complement() {
            return new Known(1 - value, 1 - high, 1 - low);
        }
    }

    /// The value lies beyond everything that was seen; the data say only that it is hardly below `low`.
    record Beyond(double low) implements Estimate {}

    /// There is nothing to estimate from.
    record NoData() implements Estimate {}
}
