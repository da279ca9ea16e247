package hugkissgo.checkin.day;

import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Fact;
import hugkissgo.care.id.EventId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Days on which the child stays away, both included.
public record Absence(EventId id, LocalDate from, LocalDate until) {
    /// Kept a little longer than any time zone needs.
    private static final int KEPT_DAYS = 3;

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    static List<Absence> added(List<Absence> absences, AbsenceReported it, Fact fact) {
        LocalDate past = LocalDate.ofInstant(fact.envelope().recordedAt(), ZoneOffset.UTC)
                .minusDays(KEPT_DAYS);
        var all = new ArrayList<>(
                absences.stream().filter(a -> !a.until().isBefore(past)).toList());
        all.add(new Absence(fact.id(), it.from(), it.until()));
        return all;
    }
}
