package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long a textbook CUSUM runs before it signals, by the Markov chain of Brook, Evans 1972: the ground on which `k`
/// and `h` were chosen.
@DisplayNameGeneration(ReplaceUnderscores.class)
class GaussianCusumTest {

    private static final int STATES = 400;
    private static final double[] SHIFTS = {0, .25, .5, .75, 1, 1.5, 2};

    @ParameterizedTest
    @CsvSource({
        "3, 117.6, 39.5, 17.4, 9.68, 6.40, 3.75, 2.68",
        "4, 335.4, 77.1, 26.7, 13.3, 8.38, 4.75, 3.34",
        "5, 930.9, 141.7, 38.0, 17.1, 10.4, 5.75, 4.01"
    })
    void run_lengths_are_the_published_ones(
            double h, double m0, double m1, double m2, double m3, double m4, double m5, double m6) {
        double[] published = {m0, m1, m2, m3, m4, m5, m6};
        for (int i = 0; i < published.length; i++) {
            assertThat(runLength(h, .5, SHIFTS[i])).isCloseTo(published[i], withinPercentage(1));
        }
    }

    private static double runLength(double h, double k, double shift) {
        double width = 2 * h / (2 * STATES - 1);
        var step = NormalDistribution.of(shift - k, 1);
        var system = new double[STATES][STATES + 1];
        for (int from = 0; from < STATES; from++) {
            for (int to = 0; to < STATES; to++) {
                double above = step.cumulativeProbability((to - from + .5) * width);
                double below = to == 0 ? 0 : step.cumulativeProbability((to - from - .5) * width);
                system[from][to] = (from == to ? 1 : 0) - (above - below);
            }
            system[from][STATES] = 1;
        }
        return solve(system)[0];
    }

    /// Gauss elimination; the matrix is diagonally dominant.
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = pivot + 1; row < n; row++) {
                double factor = a[row][pivot] / a[pivot][pivot];
                for (int column = pivot; column <= n; column++) {
                    a[row][column] -= factor * a[pivot][column];
                }
            }
        }
        var x = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            x[row] = a[row][n];
            for (int column = row + 1; column < n; column++) {
                x[row] -= a[row][column] * x[column];
            }
            x[row] /= a[row][row];
        }
        return x;
    }
}
