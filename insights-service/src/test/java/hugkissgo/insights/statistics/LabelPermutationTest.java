package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelPermutationTest {

    private static final LabelPermutation.Block HARD_MONDAY =
            new LabelPermutation.Block(List.of(9.0), List.of(1.0, 2.0, 3.0, 4.0));

    @Test
    void four_weeks_with_the_hardest_morning_on_monday_have_the_exact_p() {
        var answer = LabelPermutation.of(Collections.nCopies(4, HARD_MONDAY), 7);
        assertThat(answer.effect()).isCloseTo(6.5, within(1e-12));
        assertThat(answer.blocks()).isEqualTo(4);
        assertThat(answer.p()).isCloseTo(1 / 625.0, within(.0015));
    }

    @Test
    void one_week_can_prove_nothing() {
        assertThat(LabelPermutation.of(List.of(HARD_MONDAY), 7).p()).isCloseTo(.2, within(.06));
    }

    /// Of the three ways to place the mark, the hardest and the easiest lie equally far out.
    @Test
    void an_easier_morning_counts_as_much_as_a_harder_one() {
        var week = new LabelPermutation.Block(List.of(5.0), List.of(1.0, 3.0));
        assertThat(LabelPermutation.of(List.of(week), 7).p()).isGreaterThan(.5);
    }

    @Test
    void the_same_data_and_seed_give_the_same_p() {
        var weeks = Collections.nCopies(6, HARD_MONDAY);
        assertThat(LabelPermutation.of(weeks, 42)).isEqualTo(LabelPermutation.of(weeks, 42));
    }

    @Test
    void weeks_all_alike_give_no_effect_and_p_one() {
        var flat = new LabelPermutation.Block(List.of(2.0), List.of(2.0, 2.0));
        assertThat(LabelPermutation.of(Collections.nCopies(9, flat), 1)).isEqualTo(new LabelPermutation(0, 1, 9));
    }

    @Test
    void without_a_week_that_holds_both_kinds_there_is_nothing_to_compare() {
        var onlyMondays = new LabelPermutation.Block(List.of(2.0), List.of());
        assertThat(LabelPermutation.of(List.of(onlyMondays), 1)).isEqualTo(new LabelPermutation(0, 1, 0));
        assertThat(LabelPermutation.of(List.of(), 1).blocks()).isZero();
    }
}
