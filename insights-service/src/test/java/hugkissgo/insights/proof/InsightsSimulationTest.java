package hugkissgo.insights.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Proof by simulation: every claim tried, quickly in each build, and at full size with `-Dmontecarlo=full`, which
/// prints the table and writes it to docs/insights-simulation.md.
class InsightsSimulationTest {

    private static final boolean FULL = "full".equals(System.getProperty("montecarlo"));
    private static final List<Experiment.Finding> FOUND = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> the_methods_keep_their_promises() {
        return Stream.of(
                        BumpExperiments.all(),
                        NoticeWorthExperiments.all(),
                        IntervalExperiments.all(),
                        PatternExperiments.all(),
                        DirectionExperiments.all(),
                        FULL ? CardExperiments.all() : Stream.<Experiment>empty(),
                        RecordExperiments.all(),
                        FairnessExperiments.all(),
                        SamenessExperiments.all(),
                        CentreExperiments.all())
                .flatMap(experiments -> experiments)
                .map(InsightsSimulationTest::tried);
    }

    @TestFactory
    Stream<DynamicTest> the_tempting_methods_are_seen_to_break_them() {
        return Stream.of(
                        IntervalExperiments.wrong(),
                        PatternExperiments.wrong(),
                        RecordExperiments.wrong(),
                        FairnessExperiments.wrong())
                .flatMap(experiments -> experiments)
                .map(InsightsSimulationTest::tried);
    }

    private static DynamicTest tried(Experiment experiment) {
        return DynamicTest.dynamicTest(experiment.claim(), () -> {
            var finding = experiment.tried(FULL);
            FOUND.add(finding);
            assertThat(finding.holds()).as(finding.row()).isTrue();
        });
    }

    @AfterAll
    static void write_the_table() throws IOException {
        if (FULL) {
            var table = new StringBuilder("| test | seed | runs | value | s.e. | band |\n|---|---|---|---|---|---|\n");
            FOUND.forEach(finding -> table.append(finding.row()).append('\n'));
            System.out.println(table);
            var page = Path.of("../docs/insights-simulation.md");
            var text = Files.readString(page);
            int from = text.indexOf("\n\n| test |") + 2;
            int to = text.indexOf("\n\n", from) + 1;
            Files.writeString(page, text.substring(0, from) + table + text.substring(to));
        }
    }
}
