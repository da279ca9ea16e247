package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BenjaminiHochbergTest {

    private static final List<Double> PUBLISHED = List.of(
            .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1.0);

    @Test
    void the_example_of_1995_is_adjusted_as_p_adjust_does() {
        double[] expected = {
            .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875, .753231,
            .813214, 1
        };
        var adjusted = BenjaminiHochberg.of(PUBLISHED).adjusted();
        for (int i = 0; i < expected.length; i++) {
            assertThat(adjusted.get(i)).isCloseTo(expected[i], within(5e-7));
        }
    }

    @Test
    void it_keeps_four_where_bonferroni_keeps_three() {
        assertThat(BenjaminiHochberg.of(PUBLISHED).standing(.05)).containsExactly(0, 1, 2, 3);
        assertThat(PUBLISHED.stream().filter(p -> p * PUBLISHED.size() <= .05)).hasSize(3);
    }

    /// Holm 1979 is used by no output; it is here to check the published row.
    @Test
    void holm_on_the_same_example_begins_as_published() {
        double[] expected = {.0015, .0056, .0247, .114, .2211, .278};
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, (PUBLISHED.size() - i) * PUBLISHED.get(i));
            assertThat(largest).isCloseTo(expected[i], within(5e-7));
        }
    }

    @Test
    void the_order_given_is_the_order_returned() {
        assertThat(BenjaminiHochberg.of(PUBLISHED.reversed()).adjusted())
                .isEqualTo(BenjaminiHochberg.of(PUBLISHED).adjusted().reversed());
    }

    @Test
    void no_test_one_test_and_equal_tests_are_answered() {
        assertThat(BenjaminiHochberg.of(List.of()).standing(.1)).isEmpty();
        assertThat(BenjaminiHochberg.of(List.of(.03)).adjusted()).containsExactly(.03);
        assertThat(BenjaminiHochberg.of(Collections.nCopies(4, .2)).adjusted()).containsOnly(.2);
    }
}
