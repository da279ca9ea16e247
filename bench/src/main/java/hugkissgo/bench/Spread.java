package hugkissgo.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/// What repeated measurements gave: how many, their median, and the least and the most.
record Spread(int n, double median, double least, double most) {

    static Spread of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(it -> it).sorted().toArray();
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(
                sorted.length, median, sorted[0], Arrays.stream(sorted).max().orElseThrow());
    }

    /// Median and range with so many decimals: `0.82 (0.78–0.85, n 7)`.
    String shown(int decimals) {
        String number = "%,." + decimals + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ", n %d)", median, least, most, n);
    }
}
