package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.insights.statistics.LabelPermutation.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What an effect within weeks is worth, and what drawing it by its own noise gains.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContrastTest {
    private static final int CHILDREN = 60;
    private static final int WEEKS = 20;
    private static final int CENTRES = 40;

    /// Differences 1, 2, 3, 6: mean 3, variance 14 / 3, of four weeks 14 / 12.
    @Test
    void the_variance_is_that_of_the_weeks_own_differences_over_their_number() {
        var contrast = Contrast.of(List.of(week(1), week(2), week(3), week(6)));
        assertThat(contrast.value()).isCloseTo(3, within(1e-12));
        assertThat(contrast.variance()).isCloseTo(14 / 12.0, within(1e-12));
        assertThat(contrast.blocks()).isEqualTo(4);
    }

    @Test
    void the_value_is_the_effect_that_is_shuffled_for() {
        var uneven = List.of(week(4), new Block(List.of(5.0, 1.0), List.of(1.0)), new Block(List.of(), List.of(9.0)));
        assertThat(Contrast.of(uneven).value())
                .isCloseTo(LabelPermutation.of(uneven, 7).effect(), within(1e-12));
        assertThat(Contrast.of(uneven).blocks()).isEqualTo(2);
    }

    @Test
    void weeks_all_alike_have_no_noise_and_one_week_shows_none() {
        assertThat(Contrast.of(Collections.nCopies(9, week(2)))).isEqualTo(new Contrast(2, 0, 9));
        assertThat(Contrast.of(List.of(week(2))).variance()).isInfinite();
        assertThat(Contrast.of(List.of())).isEqualTo(new Contrast(0, Double.POSITIVE_INFINITY, 0));
    }

    /// Children with true effects of sd .25, whose weeks are calm or stormy; every tenth is always the same.
    @Test
    void drawn_by_their_own_noise_effects_lie_closer_to_the_truth_than_raw_or_drawn_as_if_all_were_alike() {
        var random = new Random(14);
        double raw = 0;
        double alike = 0;
        double own = 0;
        for (int centre = 0; centre < CENTRES; centre++) {
            var truths = new ArrayList<Double>();
            var seen = new ArrayList<Contrast>();
            for (int child = 0; child < CHILDREN; child++) {
                boolean even = child % 10 == 0;
                truths.add(even ? 0 : .25 * random.nextGaussian());
                seen.add(lived(truths.getLast(), even ? 0 : .1 * Math.pow(16, random.nextDouble()), random));
            }
            raw += error(truths, seen.stream().map(Contrast::value).toList());
            alike += error(truths, drawn(seen, Collections.nCopies(CHILDREN, 1.0 / WEEKS)));
            own += error(
                    truths, drawn(seen, seen.stream().map(Contrast::variance).toList()));
        }
        assertThat(own / raw).as("of the raw error").isLessThan(.8);
        assertThat(own / alike).as("of the error if all were alike").isLessThan(.9);
    }

    private static Block week(double difference) {
        return new Block(List.of(difference + 2), List.of(1.0, 2.0, 3.0));
    }

    /// One child's weeks of five mornings, the marked one different by the truth.
    private static Contrast lived(double truth, double sd, Random random) {
        return Contrast.of(IntStream.range(0, WEEKS)
                .mapToObj(_ -> new Block(
                        List.of(truth + sd * random.nextGaussian()),
                        random.doubles(4, -1, 1)
                                .mapToObj(it -> sd * Math.sqrt(3) * it)
                                .toList()))
                .toList());
    }

    private static List<Double> drawn(List<Contrast> seen, List<Double> variances) {
        var measured = IntStream.range(0, seen.size())
                .mapToObj(i -> new NormalShrinkage.Measured(seen.get(i).value(), variances.get(i)))
                .toList();
        return NormalShrinkage.of(measured).groups().stream()
                .map(it -> it.estimate().value())
                .toList();
    }

    private static double error(List<Double> truths, List<Double> told) {
        return IntStream.range(0, truths.size())
                .mapToDouble(i -> Math.pow(truths.get(i) - told.get(i), 2))
                .sum();
    }
}
