package hugkissgo.insights.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What is usual for a child lately: the happy-goodbye rate and the log minutes of a hard one, older mornings fading,
/// drawn towards the centre's while there are few.
/// The last five attended days, today included, are left out, so that a change cannot hide itself by becoming the
/// usual.
public record OwnBaseline(Estimate.Known happy, Estimate.Known logMinutes) {

    /// A morning counts half after twenty more attended days, recorded or not (INSIGHTS, metric 7).
    private static final double HALF_LIFE = 20;

    private static final int LAG = 5;
    private static final double PRIOR_MORNINGS = 7;
    private static final double PRIOR_TIMES = 4;
    private static final double Z = 1.959963984540054;

    /// The centre's means, and the spread of log minutes within a child. A rate of 0 or 1 is never believed of a
    /// centre.
    public record Centre(double happy, double logMinutes, double spread) {
        public Centre {
            happy = Math.clamp(happy, .01, .99);
        }
    }

    /// A recorded morning on the child's how-many-th attended day.
    public record Morning(int day, Spell spell) {}

    /// From a child's recorded mornings in order, today's last. Censored ones count with the minutes seen.
    public static OwnBaseline asOf(List<Morning> mornings, Centre centre) {
        int until = mornings.isEmpty() ? 0 : mornings.getLast().day() - LAG;
        var known = mornings.stream()
                .filter(it -> it.day() <= until)
                .map(it -> new Weighed(it.spell(), Math.pow(.5, (until - it.day()) / HALF_LIFE)))
                .toList();
        return new OwnBaseline(happy(known, centre), logMinutes(known, centre));
    }

    private record Weighed(Spell spell, double weight) {}

    private static Estimate.Known happy(List<Weighed> known, Centre centre) {
        double happy = PRIOR_MORNINGS * centre.happy + weighed(known, spell -> hard(spell) ? 0 : 1);
        double hard = PRIOR_MORNINGS * (1 - centre.happy) + weighed(known, spell -> hard(spell) ? 1 : 0);
        var beta = BetaDistribution.of(happy, hard);
        return new Estimate.Known(
                happy / (happy + hard),
                beta.inverseCumulativeProbability(.025),
                beta.inverseCumulativeProbability(.975));
    }

    private static Estimate.Known logMinutes(List<Weighed> known, Centre centre) {
        double weight = PRIOR_TIMES + weighed(known, spell -> hard(spell) ? 1 : 0);
        double sum = PRIOR_TIMES * centre.logMinutes + weighed(known, spell -> hard(spell) ? log(spell) : 0);
        return Estimate.Known.around(sum / weight, Z * centre.spread / Math.sqrt(weight));
    }

    private static double weighed(List<Weighed> known, ToDoubleFunction<Spell> value) {
        return known.stream()
                .mapToDouble(it -> it.weight() * value.applyAsDouble(it.spell()))
                .sum();
    }

    private static boolean hard(Spell spell) {
        return spell.minutes() > 0 || !spell.settled();
    }

    private static double log(Spell spell) {
        return Math.log(Math.max(1, spell.minutes()));
    }
}
