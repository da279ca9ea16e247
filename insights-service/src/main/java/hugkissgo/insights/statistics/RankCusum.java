package hugkissgo.insights.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A child's bump watch after one more recorded morning: a one-sided, self-starting CUSUM of sequential ranks (McDonald
/// 1990; Gordon, Pollak 1994).
/// No kept implementation was found: the reference are the nineteen sums in its test.
/// It knows no scale and no shape, only whether lately mornings rank high among the child's own last ones.
public record RankCusum(Rule rule, List<Double> last, double sum, int day, int quietUntil, boolean noticed) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /// Window of own mornings, mornings before it speaks, the shift it ignores, the sum that makes a notice, the
    /// attended days of quiet after one.
    public record Rule(int window, int warmUp, double ignored, double limit, int pause) {

        /// For the key person: about 0.5 false notices per child and year in the simulation.
        public static final Rule TIER_1 = new Rule(60, 10, 0.5, 3.3, 10);

        /// For key person and director: about 0.2.
        public static final Rule TIER_2 = new Rule(60, 10, 0.5, 4.0, 10);

        public Rule {
            if (window < 2 || warmUp < 1) {
                throw new IllegalArgumentException("a rank needs mornings to rank among");
            }
        }
    }

    public RankCusum {
        last = List.copyOf(last);
    }

    public static RankCusum start(Rule rule) {
        return new RankCusum(rule, List.of(), 0, 0, 0, false);
    }

    /// One more recorded morning, on the next attended day.
    public RankCusum next(double minutes) {
        return next(day + 1, minutes);
    }

    /// One more recorded morning (a censored one at its time), on the child's how-many-th attended day. After a notice
    /// the sum begins again and stays silent for the pause.
    public RankCusum next(int on, double minutes) {
        var window = new ArrayList<>(last.subList(Math.max(0, last.size() + 1 - rule.window), last.size()));
        window.add(minutes);
        if (on <= quietUntil || last.size() < rule.warmUp) {
            return new RankCusum(rule, window, 0, on, quietUntil, false);
        }
        double next = Math.max(0, sum + score(window, minutes) - rule.ignored);
        return next > rule.limit
                ? new RankCusum(rule, window, 0, on, on + rule.pause, true)
                : new RankCusum(rule, window, next, on, quietUntil, false);
    }

    /// The normal score of today's midrank among the window, today included.
    private static double score(List<Double> window, double today) {
        double less = 0;
        double equal = 0;
        for (double other : window) {
            less += other < today ? 1 : 0;
            equal += other == today ? 1 : 0;
        }
        return NORMAL.inverseCumulativeProbability((less + (equal - 1) / 2 + 0.5) / window.size());
    }
}
