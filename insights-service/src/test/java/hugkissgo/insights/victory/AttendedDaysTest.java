package hugkissgo.insights.victory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendedDaysTest {
    private static final int OPENS = 6 * 60;
    private static final int CLOSES = 18 * 60;

    /// Three years of weekdays, the clock changed twice in each; one to three drop-offs at any minute of twelve hours.
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "Australia/Lord_Howe"})
    void days_without_a_time_zone_are_those_of_the_centres_calendar(String name) {
        var zone = ZoneId.of(name);
        var random = new Random(7);
        AttendedDays days = AttendedDays.NONE;
        int came = 0;
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && random.nextInt(10) > 0) {
                came++;
                for (Instant at : dropOffs(day, zone, random)) {
                    days = days.with(at);
                }
                assertThat(days.count()).as(day.toString()).isEqualTo(came);
            }
        }
    }

    private static List<Instant> dropOffs(LocalDate day, ZoneId zone, Random random) {
        var all = new ArrayList<Instant>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int minute = random.nextInt(4) == 0 ? OPENS : OPENS + random.nextInt(CLOSES - OPENS);
            all.add(day.atStartOfDay(zone).plusMinutes(minute).toInstant());
        }
        all.sort(null);
        return all;
    }
}
