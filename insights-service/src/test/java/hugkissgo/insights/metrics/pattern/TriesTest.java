package hugkissgo.insights.metrics.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is tested again, and what is not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TriesTest {
    private final Tries tries = new Tries();
    private final History mia = Days.of("mia").came("5 0").history();
    private int asked;

    @Test
    void the_same_history_is_tested_once_a_month_and_metric() {
        ask(Metric.GOES_WITH, mia, "2026-04");
        ask(Metric.GOES_WITH, mia, "2026-04");
        assertThat(asked).isEqualTo(1);
        ask(Metric.GOES_WITH, mia, "2026-05");
        ask(Metric.WEEKDAY, mia, "2026-05");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void a_child_of_whom_anything_new_is_known_is_tested_again() {
        ask(Metric.GOES_WITH, mia, "2026-04");
        ask(Metric.GOES_WITH, Days.of("mia").came("5 0 3").history(), "2026-04");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void of_very_many_children_the_latest_are_remembered() {
        ask(Metric.GOES_WITH, mia, "2026-04");
        for (int i = 0; i < 600; i++) {
            ask(Metric.GOES_WITH, Days.of("c" + i).came("5").history(), "2026-04");
        }
        ask(Metric.GOES_WITH, mia, "2026-04");
        assertThat(asked).isEqualTo(602);
    }

    private void ask(Metric metric, History child, String asOf) {
        tries.of(metric, child, asOf, () -> {
            asked++;
            return List.of();
        });
    }
}
