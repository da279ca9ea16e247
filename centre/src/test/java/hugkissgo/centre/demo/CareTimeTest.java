package hugkissgo.centre.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CareTimeTest {
    @Test
    void the_demo_begins_an_hour_and_a_half_ago_and_hurries() {
        var time = CareTime.ofThisMorning(Instant.parse("2026-09-01T08:00:00Z"), 20);
        assertThat(time.forServices()).isEqualTo("2026-09-01T06:25:00Z@2026-09-01T08:00:20Zx20");
    }

    @Test
    void the_launcher_reads_the_same_time_as_the_services() {
        var now = Instant.parse("2026-09-01T08:00:00Z");
        var time = CareTime.ofThisMorning(now, 20);
        assertThat(timeAt(time, now)).isEqualTo(Instant.parse("2026-09-01T06:25:00Z"));
        assertThat(timeAt(time, now.plusSeconds(80))).isEqualTo(Instant.parse("2026-09-01T06:45:00Z"));
        assertThat(timeAt(time, now.plusSeconds(3600))).isEqualTo(now.plusSeconds(3600));
    }

    private static Instant timeAt(CareTime time, Instant real) {
        return time.clock(Clock.fixed(real, ZoneOffset.UTC)).instant();
    }
}
