package hugkissgo.checkin.day;

import hugkissgo.care.Attendance;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Something a person says happened, on its way to the log.
public record Proposal(
        EventId id, CentreId centre, StreamId stream, Instant at, By by, Provenance provenance, CareEvent said) {
    /// A tablet's clock may run ahead by this much.
    private static final Duration AHEAD = Duration.ofMinutes(2);
    /// What is told as it happens, or kept by a tablet without network, is at most a day old (K7).
    private static final Duration FRESH = Duration.ofHours(24);
    /// What the office writes down afterwards.
    private static final Duration AFTERWARDS = Duration.ofDays(366);

    /// Whether such an event may stand in this stream at all.
    boolean fitsItsStream() {
        return switch (said) {
            case Attendance _, Separation _, TimePassed _, DayFact _, FamilyFact _ -> stream.isChild();
            case PersonFact _ -> stream.isPerson();
            case CentreFact _ -> stream.equals(centre.stream());
        };
    }

    /// The adult who would become part of a family by this.
    public Optional<PersonId> newcomer() {
        return said instanceof FamilyFact it ? Agreeing.newcomer(it) : Optional.empty();
    }

    public boolean isTimely(Instant now) {
        Duration oldest = switch (provenance) {
            case LIVE, OFFLINE -> FRESH;
            case PROXY, CORRECTION -> AFTERWARDS;
        };
        return !at.isAfter(now.plus(AHEAD)) && !at.isBefore(now.minus(oldest));
    }

    boolean isByFamily() {
        return by.kind() == By.Kind.ADULT;
    }
}
