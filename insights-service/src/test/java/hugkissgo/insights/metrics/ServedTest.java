package hugkissgo.insights.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.id.EventId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.insights.metrics.centre.CentreMetrics;
import hugkissgo.insights.metrics.centre.FamilyTold.Word;
import hugkissgo.insights.metrics.centre.Mornings;
import hugkissgo.insights.metrics.child.ChildMetrics;
import hugkissgo.insights.proof.Lived;
import hugkissgo.insights.viewer.Eyes;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.World;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The audience table held against what is served of a child and of its centre after a simulated year: 21 metrics for
/// six pairs of eyes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ServedTest {
    /// What is never in an answer that is told in counts: a slope, single days, other children, a first notice.
    private static final List<String> UNCERTAIN =
            List.of("\"slope\":", "\"p\":", "\"each\":[{", "\"band\":[{", "\"tier\":1", "\"planATalk\":true");

    private static final List<History> CENTRE = centre();

    @ParameterizedTest
    @EnumSource(Eyes.class)
    void every_metric_is_served_as_far_as_the_table_allows(Eyes eyes) {
        List<Answer> served = served(eyes);

        assertThat(served.stream().map(Answer::metric).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Metric.class));
        assertThat(served).allSatisfy(it -> {
            switch (it.metric().levelFor(eyes)) {
                case NONE -> assertThat(it).isEqualTo(new Answer.NotForYou(it.metric()));
                case COUNTS -> assertThat(text(it)).doesNotContain(UNCERTAIN);
                case FULL -> assertThat(it).isNotInstanceOf(Answer.NotForYou.class);
            }
        });
    }

    @Test
    void a_rate_is_told_to_parents_as_so_many_of_so_many() {
        for (Metric metric : List.of(Metric.HAPPY_GOODBYE_RATE, Metric.SETTLED_WITHIN_TEN, Metric.REUNION)) {
            assertThat(served(Eyes.PARENT).stream().filter(it -> it.metric() == metric))
                    .anyMatch(Answer.Known.class::isInstance)
                    .noneMatch(it -> text(it).contains("interval") || text(it).contains("rate\":0"));
        }
    }

    private static List<Answer> served(Eyes eyes) {
        var year = new Mornings(CENTRE, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 1));
        return Stream.concat(
                        Stream.concat(
                                ChildMetrics.of(CENTRE.getFirst(), CENTRE, eyes).stream(),
                                CENTRE.stream().flatMap(it -> ChildMetrics.ofOwn(it, eyes).stream())),
                        CentreMetrics.of(year, words(), eyes).stream())
                .toList();
    }

    private static String text(Answer answer) {
        return CareJson.page().writeValueAsString(answer.said(it -> it));
    }

    private static List<History> centre() {
        var simulated = new SimulatedCentre(5, 40, 120, World.lifelike());
        return IntStream.range(0, 40)
                .mapToObj(i -> Lived.of(i, simulated.mornings(i), it -> "rosa", it -> it.poorSleep()))
                .toList();
    }

    private static Map<EventId, Word> words() {
        return CENTRE.getFirst().all().stream()
                .map(it -> it.separation().settling())
                .flatMap(Stream::ofNullable)
                .collect(
                        Collectors.toMap(it -> it.fact(), it -> new Word(it.at().plusSeconds(120), false)));
    }
}
