package hugkissgo.centre.year;

import hugkissgo.simulation.SimulatedDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// Opening days, Monday to Friday, counted from a Monday.
record Weeks(LocalDate monday) {
    Weeks {
        monday = monday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    LocalDate date(int day) {
        return monday.plusDays(day / SimulatedDay.DAYS_A_WEEK * 7L + day % SimulatedDay.DAYS_A_WEEK);
    }

    /// How many opening days there are up to a date, which counts itself.
    int until(LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(monday, last) + 1;
        return Math.max(0, days / 7 * SimulatedDay.DAYS_A_WEEK + Math.min(days % 7, SimulatedDay.DAYS_A_WEEK));
    }
}
