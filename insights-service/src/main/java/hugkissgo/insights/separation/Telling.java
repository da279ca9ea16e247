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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the separation of one visit from the notes that still count, oldest first.
record Telling(VisitId visit, List<Note> notes) {

    static Telling of(Visit visit) {
        return new Telling(visit.id(), visit.notes().standing());
    }

    /// The separation, or nothing where the child was not here after all.
    Optional<Separation> separation() {
        var goodbyes = new Goodbyes(notes);
        return arrivedAt()
                .map(at -> new Separation(
                        visit,
                        arrival(at),
                        goodbyes.parting().orElse(null),
                        goodbyes.settling().orElse(null),
                        goodbyes.clock().map(GoodbyeClock::outcome).orElseGet(Outcome.NotRecorded::new),
                        ending(),
                        goodbyes.writing()));
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
        return Stream.of(
                        last(SaidGoodbye.class, SaidGoodbye::room),
                        last(Received.class, Received::room),
                        last(DroppedOff.class, DroppedOff::room))
                .flatMap(Optional::stream)
                .findFirst()
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
        return notes.stream()
                .map(Note::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    private <E, V> Optional<V> last(Class<E> kind, Function<E, @Nullable V> value) {
        return notes.reversed().stream()
                .map(Note::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(value::apply)
                .filter(Objects::nonNull)
                .map(v -> (V) v)
                .findFirst();
    }
}
