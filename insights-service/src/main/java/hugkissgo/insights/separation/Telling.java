package hugkissgo.insights.separation;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.separation.Separation.Arrival;
import hugkissgo.insights.separation.Separation.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Tells the separation of one visit from the notes that still count, oldest first.
record Telling(VisitId visit, List<Note> notes) {

    static Telling of(Visit visit) {
        return new Telling(visit.id(), visit.notes().standing());
    }

    /// The separation, or nothing where the child was not here after all.
    Optional<Separation> separation() {
        var goodbyes = Goodbyes.among(notes);
        return arrivedAt()
                .map(at -> new Separation(
                        visit,
                        arrival(at),
                        goodbyes.parting().orElse(null),
                        goodbyes.settling().orElse(null),
                        goodbyes.clock().map(GoodbyeClock::outcome).orElseGet(Outcome.NotRecorded::new),
                        ending(),
                        goodbyes.writing(),
                        Owing.among(notes).orElse(null)));
    }

    private Optional<Instant> arrivedAt() {
        return notes.stream()
                .filter(note -> note.event() instanceof DroppedOff || note.event() instanceof Received)
                .map(Note::at)
                .findFirst();
    }

    private Arrival arrival(Instant at) {
        Optional<DroppedOff> drop = first(DroppedOff.class);
        return new Arrival(
                at,
                room(),
                drop.map(DroppedOff::adult).orElse(null),
                drop.map(DroppedOff::morning).orElse(List.of()));
    }

    private @Nullable RoomId room() {
        return last(SaidGoodbye.class, SaidGoodbye::room)
                .or(() -> last(Received.class, Received::room))
                .or(() -> last(DroppedOff.class, DroppedOff::room))
                .orElse(null);
    }

    private @Nullable Ending ending() {
        Optional<Instant> gone = notes.stream()
                .filter(note -> note.event() instanceof PickedUp)
                .map(Note::at)
                .findFirst();
        Optional<Reunited> met = first(Reunited.class);
        return gone.isEmpty() && met.isEmpty()
                ? null
                : new Ending(gone.orElse(null), met.map(Reunited::state).orElse(null));
    }

    private <E> Optional<E> first(Class<E> kind) {
        for (Note note : notes) {
            if (kind.isInstance(note.event())) {
                return Optional.of(kind.cast(note.event()));
            }
        }
        return Optional.empty();
    }

    private <E, V> Optional<V> last(Class<E> kind, Function<E, @Nullable V> value) {
        for (int i = notes.size() - 1; i >= 0; i--) {
            V said = kind.isInstance(notes.get(i).event())
                    ? value.apply(kind.cast(notes.get(i).event()))
                    : null;
            if (said != null) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }
}
