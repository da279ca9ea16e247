package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// No output compares two curves by a test, so the log-rank test lives here, as one more check of the numbers at risk.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogRankTest {

    @Test
    void the_aml_groups_differ_as_survdiff_says() {
        double chi2 = logRank(Published.aml("maintained"), Published.aml("nonmaintained"));
        assertThat(chi2).isCloseTo(3.39639, within(5e-6));
        assertThat(ChiSquaredDistribution.of(1).survivalProbability(chi2)).isCloseTo(.06534, within(5e-6));
    }

    private static double logRank(List<Spell> one, List<Spell> two) {
        var both = KaplanMeier.of(Stream.concat(one.stream(), two.stream()).toList());
        double excess = 0;
        double variance = 0;
        for (var step : both.steps()) {
            double atRisk = one.stream().filter(s -> s.minutes() >= step.time()).count();
            double settled = one.stream()
                    .filter(s -> s.settled() && s.minutes() == step.time())
                    .count();
            double share = atRisk / step.atRisk();
            excess += settled - step.settled() * share;
            variance += step.atRisk() < 2
                    ? 0
                    : step.settled() * share * (1 - share) * (step.atRisk() - step.settled()) / (step.atRisk() - 1);
        }
        return excess * excess / variance;
    }
}
