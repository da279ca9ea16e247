package hugkissgo.insights.metrics.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Days;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstWeeksTest {

    @Test
    void who_was_lost_sight_of_is_not_unsettled_and_happy_goodbyes_stand_beside_it() {
        FirstWeeks.Stretch third = stretch("20 20 5 3+ 0");
        assertThat(third.rate()).isCloseTo(1, within(1e-9));
        assertThat(third.happyRate()).isCloseTo(1 / 3.0, within(1e-9));
    }

    /// From the third to the fifth day of ten children alike.
    private static FirstWeeks.Stretch stretch(String mornings) {
        var children = IntStream.range(0, 10)
                .mapToObj(i -> Days.of("c" + i).came(mornings).history())
                .toList();
        var asked = new Mornings(children, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        var curve = (FirstWeeks.Curve) ((Known) FirstWeeks.of(asked)).value();
        return curve.stretches().getLast();
    }
}
