package hugkissgo.insights.proof;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.insights.metrics.pattern.Cards;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.World;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The cards of metrics 14 and 15 by the product's own rules: hardly any where nothing is true, and not none where
/// something is. Prints the rates; those of the full size stand in docs/insights-simulation.md.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CardsTest {
    @TestFactory
    Stream<DynamicTest> hardly_any_card_says_what_is_not_so() {
        return CardExperiments.all()
                .map(it -> DynamicTest.dynamicTest(it.claim(), () -> {
                    var finding = it.tried(false);
                    System.out.println(finding.row());
                    assertThat(finding.holds()).as(finding.row()).isTrue();
                }));
    }

    /// A note on just the mornings that took more than four minutes.
    @Test
    void a_centre_in_which_a_note_goes_with_long_mornings_gets_cards() {
        var centre = new SimulatedCentre(15, 20, 150, World.established());
        var lived = IntStream.range(0, 20)
                .mapToObj(i -> Lived.of(
                        i, centre.mornings(i), _ -> "rosa", it -> it.noted().minutes() > 4))
                .toList();
        assertThat(Cards.goingWith(lived, YearMonth.of(2026, 10))).isGreaterThan(5);
        assertThat(Cards.goingWith(List.of(), YearMonth.of(2026, 10))).isZero();
    }
}
