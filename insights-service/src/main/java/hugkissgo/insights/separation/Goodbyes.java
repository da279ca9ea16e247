package hugkissgo.insights.separation;

import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.PersonId;
import hugkissgo.insights.separation.Separation.Parting;
import hugkissgo.insights.separation.Separation.Settling;
import hugkissgo.insights.separation.Separation.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The goodbyes among the notes of one visit: the clock of the last one, what shaped it, and how it was written down.
record Goodbyes(List<Note> notes, List<Note> said) {

    static Goodbyes among(List<Note> notes) {
        return new Goodbyes(
                notes,
                notes.stream()
                        .filter(note -> note.event() instanceof SaidGoodbye)
                        .toList());
    }

    Optional<GoodbyeClock> clock() {
        return said.isEmpty() ? Optional.empty() : Optional.of(clock(said.getLast()));
    }

    private GoodbyeClock clock(Note last) {
        return new GoodbyeClock(
                last.at(), (SaidGoodbye) last.event(), notes.subList(notes.indexOf(last) + 1, notes.size()));
    }

    Optional<Parting> parting() {
        return clock().map(clock -> {
            Instant first = said.getFirst().at();
            SaidGoodbye last = clock.goodbye();
            return new Parting(
                    first,
                    clock.from(),
                    last.state(),
                    returnsSince(first),
                    notes.stream().anyMatch(note -> note.event() instanceof AskedToReturn),
                    Optional.ofNullable(last.receiver()).or(this::educator).orElse(null),
                    last.ageMonths());
        });
    }

    Optional<Settling> settling() {
        return clock().flatMap(GoodbyeClock::settled).map(note -> {
            Settled settled = (Settled) note.event();
            return new Settling(note.id(), note.at(), settled.activity(), settled.with());
        });
    }

    /// Out of order is a settling dated before the first goodbye.
    Writing writing() {
        if (said.isEmpty()) {
            return new Writing(0, 0);
        }
        Note first = said.getFirst();
        int disorder = (int) notes.subList(0, notes.indexOf(first)).stream()
                .filter(note -> note.event() instanceof Settled)
                .count();
        return new Writing(
                disorder,
                Math.max(0, Duration.between(first.at(), first.recordedAt()).toSeconds()));
    }

    private int returnsSince(Instant first) {
        return (int) notes.stream()
                .filter(note ->
                        note.event() instanceof ParentReturned && !note.at().isBefore(first))
                .count();
    }

    private Optional<PersonId> educator() {
        return notes.stream()
                .map(Note::event)
                .filter(Received.class::isInstance)
                .map(event -> ((Received) event).educator())
                .findFirst();
    }
}
