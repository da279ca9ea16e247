package hugkissgo.insights.proof;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/// One claim about a method, tried on simulated children or centres: each run gives one number, and their mean must lie
/// within the stated band.
record Experiment(
        String claim, long seed, int full, int quick, double low, double high, IntFunction<OptionalDouble> run) {

    /// What came out of so many runs. The band is the stated one at full size; a quick try is given four more standard
    /// errors of what it lacks.
    record Finding(Experiment of, int runs, double mean, double se, double low, double high) {

        boolean holds() {
            return low <= mean && mean <= high;
        }

        String row() {
            return String.format(
                    Locale.ROOT, "| %s | %d | %d | %.4f | %.4f | %s |", of.claim, of.seed, runs, mean, se, of.band());
        }
    }

    Finding tried(boolean atFullSize) {
        int wanted = atFullSize ? full : quick;
        int runs = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; runs < wanted && i < 100 * wanted; i++) {
            var value = run.apply(i);
            runs += value.isPresent() ? 1 : 0;
            sum += value.orElse(0);
            squares += value.orElse(0) * value.orElse(0);
        }
        double mean = sum / runs;
        double se = Math.sqrt(Math.max(0, squares / runs - mean * mean) / runs);
        double lacking = 4 * se * (1 - Math.sqrt(Math.min(1, (double) runs / full)));
        return new Finding(this, runs, mean, se, low - lacking, high + lacking);
    }

    private String band() {
        if (Double.isInfinite(high)) {
            return String.format(Locale.ROOT, "at least %.3f", low);
        }
        return Double.isInfinite(low)
                ? String.format(Locale.ROOT, "at most %.3f", high)
                : String.format(Locale.ROOT, "%.3f to %.3f", low, high);
    }
}
