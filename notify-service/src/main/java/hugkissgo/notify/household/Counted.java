package hugkissgo.notify.household;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hugkissgo.care.Attendance;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.DayFact;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A fact that still counts, as far as a household keeps it.
public record Counted(
        EventId id,
        long seq,
        Instant at,
        Instant heardAt,
        @Nullable VisitId visit,
        By by,
        @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME) CareEvent event) {

    /// As a morning is told: by when it happened, then by when we heard of it.
    static final Comparator<Counted> AS_IT_HAPPENED =
            Comparator.comparing(Counted::at).thenComparingLong(Counted::seq);

    /// Outlives its visit: the family, the room the child belongs to, days away.
    boolean isLasting() {
        return event instanceof FamilyFact
                || event instanceof Attendance.RoomChanged
                || event instanceof Attendance.AbsenceReported;
    }

    /// Nothing shown or sent today depends on it any more.
    boolean isStale(Instant now) {
        return switch (event) {
            case Attendance.AbsenceReported it -> it.until().isBefore(day(now.minus(Duration.ofDays(90))));
            case DayFact.AskedHow _ -> at.isBefore(now.minus(Duration.ofDays(2)));
            case CareEvent _ -> false;
        };
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    static Counted of(Fact fact) {
        return new Counted(
                fact.id(),
                fact.seq(),
                fact.at(),
                fact.envelope().heardAt(),
                fact.visit(),
                fact.envelope().by(),
                fact.event());
    }
}
