package hugkissgo.insights.separation;

import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.EventId;
import hugkissgo.insights.separation.Separation.Owed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The first word of a visit that fell due while the child had not settled: promised at a hard goodbye or at new
/// distress, no longer owed once the child has settled, gone home or has its parent back.
record Owing(Instant from, Instant due) {

    static Optional<Owed> among(List<Note> notes) {
        Owing owing = null;
        for (Note note : notes) {
            if (owing != null && owing.isOver(note)) {
                return Optional.of(new Owed(owing.due, answers(notes, owing.from)));
            }
            owing = after(owing, note);
        }
        return Optional.empty();
    }

    /// The log knows that the minute has passed; whoever settles on the minute has settled by then.
    private boolean isOver(Note note) {
        return note.at().isAfter(due)
                || (note.event() instanceof WordMissed && note.at().equals(due));
    }

    private static @Nullable Owing after(@Nullable Owing owing, Note note) {
        return switch (note.event()) {
            case SaidGoodbye it when !it.state().isHappy() -> promised(note, it.promiseMinutes());
            case UpsetAgain it -> owing == null ? promised(note, it.promiseMinutes()) : owing;
            case SaidGoodbye _, Settled _, ParentReturned _, PickedUp _ -> null;
            case CareEvent _ -> owing;
        };
    }

    private static @Nullable Owing promised(Note note, @Nullable Integer minutes) {
        return minutes == null ? null : new Owing(note.at(), note.at().plus(Duration.ofMinutes(minutes)));
    }

    private static List<EventId> answers(List<Note> notes, Instant from) {
        return notes.stream()
                .filter(note -> !note.at().isBefore(from) && isWord(note.event()))
                .map(Note::id)
                .toList();
    }

    private static boolean isWord(CareEvent event) {
        return switch (event) {
            case Comforted it -> it.nextWordMinutes() != null;
            case WordMissed _, AskedToReturn _, Settled _ -> true;
            case CareEvent _ -> false;
        };
    }
}
