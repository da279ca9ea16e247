package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CareTimeTest {
    @Test
    void the_demo_begins_an_hour_and_a_half_ago_and_hurries() {
        var time = CareTime.ofThisMorning(Instant.parse("2026-09-01T08:00:00Z"), 20);
        assertThat(time.forServices()).isEqualTo("2026-09-01T06:25:00Z@2026-09-01T08:00:00Zx20");
    }
}
