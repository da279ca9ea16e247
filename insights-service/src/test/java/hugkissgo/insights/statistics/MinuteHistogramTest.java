package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MinuteHistogramTest {

    private static final MinuteHistogram NOTHING = MinuteHistogram.of(List.of());

    @RepeatedTest(20)
    void cells_merged_in_any_order_and_grouping_are_the_cell_of_all_goodbyes(RepetitionInfo seed) {
        var random = new Random(seed.getCurrentRepetition());
        var goodbyes = goodbyes(random);
        var cells = new ArrayList<MinuteHistogram>();
        for (int from = 0; from < goodbyes.size(); ) {
            int to = Math.min(goodbyes.size(), from + 1 + random.nextInt(40));
            cells.add(MinuteHistogram.of(goodbyes.subList(from, to)));
            from = to;
        }
        while (cells.size() > 1) {
            Collections.shuffle(cells, random);
            cells.add(cells.removeLast().merge(cells.removeFirst()));
        }
        assertThat(cells.getFirst()).isEqualTo(MinuteHistogram.of(goodbyes));
    }

    @RepeatedTest(5)
    void a_merged_cell_gives_the_curve_of_its_goodbyes(RepetitionInfo seed) {
        var goodbyes = goodbyes(new Random(seed.getCurrentRepetition()));
        assertThat(KaplanMeier.of(MinuteHistogram.of(goodbyes))).isEqualTo(KaplanMeier.of(goodbyes));
    }

    @Test
    void what_a_correction_takes_out_is_as_if_it_had_never_been() {
        var mornings = MinuteHistogram.of(Published.mornings());
        var wrong = MinuteHistogram.of(List.of(new Spell(44, true), new Spell(5, false)));
        assertThat(mornings.merge(wrong).subtract(wrong)).isEqualTo(mornings).hasSameHashCodeAs(mornings);
        assertThat(mornings.merge(NOTHING)).isEqualTo(mornings).isNotEqualTo(mornings.merge(wrong));
    }

    @Test
    void what_was_never_counted_cannot_be_taken_out() {
        assertThatThrownBy(() -> NOTHING.subtract(MinuteHistogram.of(Published.mornings())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void times_are_clipped_at_three_hours() {
        assertThat(MinuteHistogram.of(List.of(new Spell(500, true))).settledAt(180))
                .isEqualTo(1);
        assertThat(NOTHING.size()).isZero();
    }

    private static List<Spell> goodbyes(Random random) {
        return IntStream.range(0, 300)
                .mapToObj(_ -> new Spell(random.nextInt(181), random.nextInt(10) > 0))
                .toList();
    }
}
