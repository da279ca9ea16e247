package hugkissgo.centre.rehearsal;

import java.util.List;
import java.util.Locale;

/// How long something took, many times over: the middle, the 99th of a hundred, the longest, and how many.
record Latency(double p50, double p99, double max, int n) {

    /// @param nanos as measured, in any order
    static Latency of(List<Long> nanos) {
        double[] millis = nanos.stream().mapToDouble(it -> it / 1e6).sorted().toArray();
        int n = millis.length;
        return n == 0
                ? new Latency(0, 0, 0, 0)
                : new Latency(millis[n / 2], millis[(int) (n * 0.99)], millis[n - 1], n);
    }

    @Override
    public String toString() {
        return n == 0
                ? "not measured"
                : String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, max %.1f ms, n %d", p50, p99, max, n);
    }
}
