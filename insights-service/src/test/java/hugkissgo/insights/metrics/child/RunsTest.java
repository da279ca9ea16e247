package hugkissgo.insights.metrics.child;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.insights.metrics.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The mornings begin on Monday, 5 January 2026.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunsTest {
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void a_run_skips_and_counts_days_nobody_wrote_down_since_it_began() {
        assertThat(of(Days.of("mia").came("0 0 0 5 ? 0 ? 0"))).isEqualTo(new Runs.Run(2, 3, 1, 0));
        assertThat(of(Days.of("mia").came("0 ? 5"))).isEqualTo(new Runs.Run(0, 1, 0, 0));
    }

    /// Monday and Tuesday here, Wednesday to the next Tuesday away, Wednesday here again.
    @Test
    void days_the_family_said_it_would_be_away_are_skipped_and_counted_without_the_weekend() {
        Days away = Days.of("mia").came("0 0").away(7).came("0").said(absent(7, 13));
        assertThat(of(away)).isEqualTo(new Runs.Run(3, 3, 0, 5));
    }

    @Test
    void a_day_on_which_the_child_came_all_the_same_is_none_and_one_nobody_spoke_of_is_none() {
        Days came = Days.of("mia").came("0 0").away(2).came("0").said(absent(6, 6));
        assertThat(of(came)).isEqualTo(new Runs.Run(3, 3, 0, 0));
    }

    @Test
    void days_before_the_run_and_after_the_last_morning_are_not_of_it() {
        Days days = Days.of("mia")
                .came("0 5")
                .away(1)
                .came("0 0")
                .said(absent(7, 7))
                .said(absent(10, 30));
        assertThat(of(days)).isEqualTo(new Runs.Run(2, 2, 0, 0));
    }

    @Test
    void two_words_of_the_same_day_are_one_day() {
        Days days =
                Days.of("mia").came("0").away(1).came("0").said(absent(6, 6)).said(absent(6, 6));
        assertThat(of(days)).isEqualTo(new Runs.Run(2, 2, 0, 1));
    }

    private static Runs.Run of(Days days) {
        return Runs.of(days.history().open(WEEKDAYS));
    }

    private static AbsenceReported absent(int from, int until) {
        return new AbsenceReported(LocalDate.of(2026, 1, from), LocalDate.of(2026, 1, until), null);
    }
}
