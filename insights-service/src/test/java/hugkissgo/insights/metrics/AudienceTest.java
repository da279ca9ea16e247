package hugkissgo.insights.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.insights.viewer.Eyes;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AudienceTest {

    /// The table of INSIGHTS: F all of it, C counts or a part, - nothing; parents, team, director.
    @ParameterizedTest
    @CsvSource({
        "RECORD_COVERAGE,    C, F, F",
        "HAPPY_GOODBYE_RATE, C, F, F",
        "SETTLED_WITHIN_TEN, C, F, F",
        "USUAL_HARD_TIME,    C, F, F",
        "FIRST_HALF_HOUR,    -, F, F",
        "DIRECTION,          C, F, F",
        "OWN_BASELINE,       -, -, -",
        "HAPPY_RUN,          F, F, -",
        "SMALL_VICTORIES,    C, F, -",
        "BUMP_NOTICE,        -, F, C",
        "ADAPTATION_CURVE,   C, F, F",
        "SETTLED_IN,         C, F, F",
        "AFTER_A_BREAK,      -, F, F",
        "WEEKDAY,            -, F, F",
        "GOES_WITH,          -, F, -",
        "WHO_COMFORTS,       -, F, -",
        "ROOM_FUNNEL,        -, -, F",
        "REUNION,            C, F, -",
        "GOODBYE_SHAPE,      -, F, -",
        "FAMILY_TOLD,        -, -, F",
        "DATA_HEALTH,        -, -, F"
    })
    void each_metric_is_for_those_whom_the_table_names(Metric metric, String parent, String team, String director) {
        assertThat(level(metric, Eyes.PARENT)).isEqualTo(parent);
        assertThat(level(metric, Eyes.TEAM)).isEqualTo(team);
        assertThat(level(metric, Eyes.DIRECTOR)).isEqualTo(director);
    }

    @ParameterizedTest
    @EnumSource(
            value = Eyes.class,
            names = {"OTHER_PARENT", "OTHER_ROOM", "NOBODY"})
    void everybody_else_sees_nothing_of_any(Eyes eyes) {
        assertThat(Arrays.stream(Metric.values()).map(it -> it.levelFor(eyes))).containsOnly(Level.NONE);
    }

    @Test
    void there_are_twenty_one_and_each_has_its_number() {
        assertThat(Metric.values()).hasSize(21);
        assertThat(Metric.DATA_HEALTH.number()).isEqualTo(21);
        assertThat(Metric.HAPPY_GOODBYE_RATE.word()).isEqualTo("happy-goodbye-rate");
    }

    private static String level(Metric metric, Eyes eyes) {
        return switch (metric.levelFor(eyes)) {
            case FULL -> "F";
            case COUNTS -> "C";
            case NONE -> "-";
        };
    }
}
