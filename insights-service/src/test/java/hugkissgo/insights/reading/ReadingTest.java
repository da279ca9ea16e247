package hugkissgo.insights.reading;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.access.time.CareClock;
import hugkissgo.insights.InsightsSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingTest {
    private static final Optional<Instant> NOTHING_LATE = Optional.empty();

    @Test
    void nothing_is_all_read_while_a_single_record_waits_for_long_or_one_came_late() {
        assertThat(Reading.of(MONDAY, 0, NOTHING_LATE).state()).isEqualTo(Reading.State.UP_TO_DATE);
        assertThat(Reading.of(MONDAY, 1, NOTHING_LATE).state()).isEqualTo(Reading.State.CATCHING_UP);
        assertThat(Reading.of(MONDAY, 0, Optional.of(MONDAY)).state()).isEqualTo(Reading.State.CATCHING_UP);
    }

    @Test
    void it_says_how_far_it_is_as_far_as_it_knows() {
        assertThat(Reading.of(MONDAY, 41_000, NOTHING_LATE).waiting()).isEqualTo(41_000);
        Reading late = Reading.of(MONDAY, 0, Optional.of(MONDAY.minusSeconds(90)));
        assertThat(late.waiting()).isNull(); // what is on its way nobody has counted
        assertThat(late.at()).isEqualTo(MONDAY.minusSeconds(90));
    }

    @Test
    void a_centre_of_which_nothing_has_come_is_still_being_read_unless_nothing_is_known_at_all() {
        assertThat(Reading.of(MONDAY, 0, NOTHING_LATE).notBegun().state()).isEqualTo(Reading.State.CATCHING_UP);
        assertThat(Reading.unknown(MONDAY).notBegun().state()).isEqualTo(Reading.State.UNKNOWN);
    }

    @Test
    void a_fact_that_comes_seconds_after_it_was_recorded_shows_that_more_is_on_its_way() {
        Freshness freshness = freshness(Clock.fixed(MONDAY.plusSeconds(300), ZoneOffset.UTC));
        freshness.took(MONDAY.plusSeconds(291), MONDAY.plusSeconds(291));
        assertThat(freshness.isBehind()).isFalse();
        freshness.took(MONDAY.plusSeconds(289), MONDAY.plusSeconds(289));
        assertThat(freshness.late()).contains(MONDAY.plusSeconds(289));
    }

    @Test
    void in_a_centre_whose_time_runs_fast_it_is_the_real_seconds_that_count() {
        Clock real = Clock.fixed(MONDAY.plusSeconds(60), ZoneOffset.UTC);
        Instant begun = MONDAY.minusSeconds(40_000);
        Freshness freshness = freshness(CareClock.parse(begun + "@" + MONDAY + "x60", real));
        freshness.took(begun.plusSeconds(51 * 60), begun.plusSeconds(51 * 60));
        assertThat(freshness.isBehind()).isFalse();
        freshness.took(begun.plusSeconds(49 * 60), begun.plusSeconds(49 * 60));
        assertThat(freshness.isBehind()).isTrue();
    }

    @Test
    void many_facts_of_days_gone_by_show_that_somebody_is_just_bringing_them_in_and_a_few_are_put_right_by_hand() {
        Freshness freshness = freshness(Clock.fixed(MONDAY, ZoneOffset.UTC));
        for (int i = 0; i < 19; i++) {
            freshness.took(MONDAY.minus(Duration.ofDays(200 - i)), MONDAY);
        }
        IntStream.range(0, 100).forEach(_ -> freshness.took(MONDAY.minus(Duration.ofHours(23)), MONDAY));
        assertThat(freshness.isBehind()).isFalse();
        freshness.took(MONDAY.minus(Duration.ofHours(25)), MONDAY);
        assertThat(freshness.late()).contains(MONDAY);
    }

    private static Freshness freshness(Clock clock) {
        return new Freshness(new InsightsSettings(1, Duration.ofSeconds(60), Duration.ofSeconds(8), (short) 1), clock);
    }
}
