package hugkissgo.insights.statistics;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// What is usual for a child lately: the happy-goodbye rate and the log minutes of a hard one, older mornings fading,
/// drawn towards the centre's while there are few.
/// The last five mornings, today included, are left out, so that a change cannot hide itself by becoming the usual.
public record OwnBaseline(Estimate.Known happy, Estimate.Known logMinutes) {

    /// A morning counts half after twenty more (INSIGHTS, metric 7).
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

    /// From a child's recorded mornings in order, today's last. Censored ones count with the minutes seen.
    public static OwnBaseline asOf(List<Spell> mornings, Centre centre) {
        var known = mornings.subList(0, Math.max(0, mornings.size() - LAG));
        return new OwnBaseline(happy(known, centre), logMinutes(known, centre));
    }

    private static Estimate.Known happy(List<Spell> known, Centre centre) {
        double happy = PRIOR_MORNINGS * centre.happy + weighed(known, spell -> hard(spell) ? 0 : 1);
        double hard = PRIOR_MORNINGS * (1 - centre.happy) + weighed(known, spell -> hard(spell) ? 1 : 0);
        var beta = BetaDistribution.of(happy, hard);
        return new Estimate.Known(
                happy / (happy + hard),
                beta.inverseCumulativeProbability(.025),
                beta.inverseCumulativeProbability(.975));
    }

    private static Estimate.Known logMinutes(List<Spell> known, Centre centre) {
        double weight = PRIOR_TIMES + weighed(known, spell -> hard(spell) ? 1 : 0);
        double sum = PRIOR_TIMES * centre.logMinutes + weighed(known, spell -> hard(spell) ? log(spell) : 0);
        return Estimate.Known.around(sum / weight, Z * centre.spread / Math.sqrt(weight));
    }

    private static double weighed(List<Spell> known, ToDoubleFunction<Spell> value) {
        double sum = 0;
        double weight = 1;
        for (Spell spell : known.reversed()) {
            sum += weight * value.applyAsDouble(spell);
            weight *= Math.pow(.5, 1 / HALF_LIFE);
        }
        return sum;
    }

    private static boolean hard(Spell spell) {
        return spell.minutes() > 0 || !spell.settled();
    }

    private static double log(Spell spell) {
        return Math.log(Math.max(1, spell.minutes()));
    }
}
