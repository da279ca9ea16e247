package hugkissgo.insights.pages;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.id.EventId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Description;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.centre.CentreMetrics;
import hugkissgo.insights.metrics.centre.FamilyTold.Word;
import hugkissgo.insights.metrics.centre.Mornings;
import hugkissgo.insights.metrics.child.ChildMetrics;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.proof.Lived;
import hugkissgo.insights.viewer.Eyes;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaidTest {
    private static final int CHILDREN = 40;
    private static final Said SAID =
            new Said(new Opened(Chronicle.OAK, Map.of(), Map.of()), CentreBook.fresh(Chronicle.OAK));

    @Test
    void every_answer_of_a_simulated_year_is_as_the_published_description_says() {
        List<History> all = histories(200);
        var answers = new ArrayList<Answer>();
        for (Eyes eyes : Eyes.values()) {
            answers.addAll(ChildMetrics.of(all.getFirst(), all, eyes));
            answers.addAll(CentreMetrics.of(
                    new Mornings(all, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 9, 1)), words(all), eyes));
        }
        all.subList(1, 6).forEach(it -> answers.addAll(ChildMetrics.of(it, all, Eyes.TEAM)));
        ChildMetrics.of(histories(2).getFirst(), List.of(), Eyes.TEAM).forEach(answers::add);

        assertThat(answers).allSatisfy(it -> assertThat(faults(it)).isEmpty());
        assertThat(known(answers)).containsAll(EnumSet.complementOf(EnumSet.of(Metric.OWN_BASELINE)));
    }

    @Test
    void an_answer_that_is_not_as_described_is_found() {
        String wrong = "{\"metric\":\"happy-run\",\"number\":8,\"version\":1,\"answer\":\"KNOWN\","
                + "\"asOf\":1,\"n\":2,\"k\":2,\"m\":2,\"value\":{\"current\":1,\"longest\":1,\"rank\":3}}";

        assertThat(Description.faults("Answer", wrong)).isNotEmpty();
    }

    private static List<String> faults(Answer answer) {
        return Description.faults(
                "Answer",
                CareJson.page().writeValueAsString(SAID.of(List.of(answer)).getFirst()));
    }

    private static Set<Metric> known(List<Answer> answers) {
        var known = EnumSet.noneOf(Metric.class);
        answers.stream()
                .filter(Answer.Known.class::isInstance)
                .map(Answer::metric)
                .forEach(known::add);
        return known;
    }

    private static List<History> histories(int days) {
        var centre = new SimulatedCentre(5, CHILDREN, days, World.lifelike());
        return IntStream.range(0, CHILDREN)
                .mapToObj(i -> Lived.of(
                        i, centre.mornings(i), it -> it.settledWith().name().charAt(0) + "osa", it -> it.poorSleep()))
                .toList();
    }

    private static Map<EventId, Word> words(List<History> all) {
        return all.getFirst().all().stream()
                .map(it -> it.separation().settling())
                .filter(java.util.Objects::nonNull)
                .collect(java.util.stream.Collectors.toMap(
                        it -> it.fact(), it -> new Word(it.at().plusSeconds(120), false)));
    }
}
