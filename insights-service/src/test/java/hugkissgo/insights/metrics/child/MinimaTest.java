package hugkissgo.insights.metrics.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hugkissgo.care.Separation.Reunion;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Answer.NotEnoughYet;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.viewer.Eyes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From how many mornings on each metric speaks (INSIGHTS, "minimum before shown").
@DisplayNameGeneration(ReplaceUnderscores.class)
class MinimaTest {

    @ParameterizedTest
    @CsvSource({
        "RECORD_COVERAGE,    mornings,          0,  1, ?,   1",
        "HAPPY_GOODBYE_RATE, mornings,          4,  5, 0,   5",
        "SETTLED_WITHIN_TEN, mornings,          9, 10, 0,  10",
        "USUAL_HARD_TIME,    hard-goodbyes,     7,  8, 5,   8",
        "FIRST_HALF_HOUR,    mornings,          9, 10, 5,  10",
        "DIRECTION,          mornings,         19, 20, 5,  20",
        "HAPPY_RUN,          mornings,          1,  2, 0,   2",
        "BUMP_NOTICE,        mornings,         10, 11, 5,  11",
        "ADAPTATION_CURVE,   mornings-in-a-bin, 2,  3, 5,   5",
        "SETTLED_IN,         mornings,          9, 10, 0,  10",
        "WHO_COMFORTS,       mornings,          4,  5, 5,   5",
        "REUNION,            reunions,          4,  5, 0,   5",
        "GOODBYE_SHAPE,      mornings,          4,  5, 0,   5"
    })
    void a_metric_speaks_from_its_minimum_on(
            Metric metric, String reason, int have, int need, String morning, int mornings) {
        assertThat(answer(metric, came(morning, mornings - 1))).isInstanceOfSatisfying(NotEnoughYet.class, it -> {
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.have()).isEqualTo(have);
            assertThat(it.need()).isEqualTo(need);
        });
        assertThat(answer(metric, came(morning, mornings))).isInstanceOf(Known.class);
    }

    @Test
    void settled_within_ten_is_a_count_from_ten_and_a_rate_from_fifteen() {
        assertThat(share("0 ".repeat(9) + "13 12 12 12 12")).isEqualTo(new Rates.Share(13, 14, null, null));

        var fifteen = share("0 ".repeat(9) + "13 12 12 12 12 13");
        assertThat(fifteen.x()).isEqualTo(13);
        assertThat(fifteen.rate()).isEqualTo(13 / 15.0, within(1e-12));
        assertThat(fifteen.interval().low()).isEqualTo(.621180, within(5e-7));
    }

    @Test
    void a_trend_needs_seven_in_ten_recorded() {
        assertThat(answer(
                        Metric.DIRECTION,
                        Days.of("mia").came("5 ? ".repeat(9) + "5 ".repeat(11)).history()))
                .isInstanceOfSatisfying(
                        NotEnoughYet.class, it -> assertThat(it.reason()).isEqualTo("coverage"));
        assertThat(answer(
                        Metric.DIRECTION,
                        Days.of("mia").came("5 ? ".repeat(8) + "5 ".repeat(12)).history()))
                .isInstanceOf(Known.class);
    }

    @Test
    void hard_goodbyes_are_the_last_twenty_of_ninety_days() {
        var old = Days.of("mia").came("7 ".repeat(8)).away(91).came("0").history();
        assertThat(HardGoodbyes.plainly(old)).isEmpty();
        assertThat(HardGoodbyes.plainly(
                        Days.of("mia").came("7 7").away(80).came("0").history()))
                .hasSize(2);

        var many = Days.of("mia").came("30 ".repeat(5) + "4 ".repeat(20)).history();
        assertThat(((HardGoodbyes.Usual) ((Known) HardGoodbyes.usual(many)).value()).each())
                .hasSize(20)
                .allMatch(it -> it.minutes() == 4);
    }

    @Test
    void the_usual_time_of_goodbyes_mostly_lost_sight_of_is_said_as_or_longer() {
        var lost = (HardGoodbyes.Usual) ((Known)
                        HardGoodbyes.usual(Days.of("mia").came("12+ ".repeat(8)).history()))
                .value();
        assertThat(lost.minutes()).isNull();
        assertThat(lost.orLonger()).isEqualTo(12);

        var open = (HardGoodbyes.Usual) ((Known) HardGoodbyes.usual(
                        Days.of("mia").came("4 5 6 7 8 12+ 12+ 12+").history()))
                .value();
        assertThat(open.minutes()).isEqualTo(7.5);
        assertThat(open.interval().high()).isNull();
    }

    private static Rates.Share share(String mornings) {
        return (Rates.Share)
                ((Known) Rates.settledWithinTen(Days.of("mia").came(mornings).history())).value();
    }

    private static History came(String morning, int mornings) {
        return Days.of("mia")
                .met(Reunion.CALM)
                .came((morning + " ").repeat(mornings))
                .history();
    }

    private static Answer answer(Metric metric, History history) {
        return ChildMetrics.ofOwn(history, Eyes.TEAM).stream()
                .filter(it -> it.metric() == metric)
                .findFirst()
                .orElseThrow();
    }
}
