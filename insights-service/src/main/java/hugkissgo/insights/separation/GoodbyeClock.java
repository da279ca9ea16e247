package hugkissgo.insights.separation;

import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.insights.separation.Outcome.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The clock that runs from the last goodbye until the child has settled, or until nobody can say.
record GoodbyeClock(Instant from, SaidGoodbye goodbye, List<Note> after) {

    /// A glad or calm goodbye is a happy one when it has held for ten minutes (INSIGHTS: T = 0).
    static final Duration HELD = Duration.ofMinutes(10);
    /// Distress within 15 minutes voids a settling.
    static final Duration VOIDED = Duration.ofMinutes(15);

    Outcome outcome() {
        return goodbye.state().isHappy() && !upsetEarly() ? ofHappy() : ofHard();
    }

    /// The first settling that distress did not void within a quarter of an hour.
    Optional<Note> settled() {
        return first(note -> note.event() instanceof Settled && !voided(note));
    }

    private Outcome ofHappy() {
        Instant until = from.plus(HELD);
        return after.stream()
                        .anyMatch(note ->
                                note.event() instanceof PickedUp || !note.at().isBefore(until))
                ? new Outcome.Happy()
                : new Outcome.Open(false, lastHeard());
    }

    private Outcome ofHard() {
        Optional<Note> settled = settled();
        Optional<Note> lost = first(note -> note.event() instanceof LostSight);
        if (settled.isPresent()
                && (lost.isEmpty() || !lost.get().at().isBefore(settled.get().at()))) {
            return new Outcome.Settled(minutes(settled.get().at()));
        }
        return lost.map(note -> censored(note, reason((LostSight) note.event())))
                .or(this::taken)
                .orElseGet(() -> new Outcome.Open(true, lastHeard()));
    }

    /// Picked up before settling; a parent who came back and stayed until then stopped the clock.
    private Optional<Outcome> taken() {
        return first(note -> note.event() instanceof PickedUp)
                .flatMap(_ -> first(note -> note.event() instanceof ParentReturned || note.event() instanceof PickedUp))
                .map(note -> censored(note, Reason.PICKED_UP));
    }

    private boolean voided(Note settled) {
        Instant until = settled.at().plus(VOIDED);
        return after.stream()
                .anyMatch(note -> note.event() instanceof UpsetAgain
                        && note.at().isAfter(settled.at())
                        && !note.at().isAfter(until));
    }

    private boolean upsetEarly() {
        Instant until = from.plus(HELD);
        return after.stream().anyMatch(note -> isDistress(note) && note.at().isBefore(until));
    }

    private static boolean isDistress(Note note) {
        return note.event() instanceof UpsetAgain || note.event() instanceof Comforted;
    }

    private Optional<Note> first(Predicate<Note> wanted) {
        return after.stream().filter(wanted).findFirst();
    }

    private Outcome censored(Note note, Reason reason) {
        return new Outcome.Censored(minutes(note.at()), reason);
    }

    private int lastHeard() {
        return after.isEmpty() ? 0 : minutes(after.getLast().at());
    }

    private int minutes(Instant at) {
        return (int) Math.min(Outcome.LONGEST, Duration.between(from, at).toMinutes());
    }

    private static Reason reason(LostSight lost) {
        return switch (lost.reason()) {
            case NAP -> Reason.NAP;
            case OUTING -> Reason.OUTING;
            case NOT_WATCHED -> Reason.NOT_WATCHED;
        };
    }
}
