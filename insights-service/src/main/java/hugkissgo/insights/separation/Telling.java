package hugkissgo.insights.separation;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.separation.Separation.Arrival;
import hugkissgo.insights.separation.Separation.Ending;
import hugkissgo.insights.separation.Separation.Parting;
import hugkissgo.insights.separation.Separation.Settling;
import hugkissgo.insights.separation.Separation.Writing;
import java.time.Duration;
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
        return arrivedAt().map(at -> {
            Optional<GoodbyeClock> clock = clock();
            return new Separation(
                    visit,
                    arrival(at),
                    clock.map(this::parting).orElse(null),
                    clock.flatMap(GoodbyeClock::settled).map(Telling::settling).orElse(null),
                    clock.map(GoodbyeClock::outcome).orElseGet(Outcome.NotRecorded::new),
                    ending(),
                    writing());
        });
    }

    private Optional<Instant> arrivedAt() {
        return notes.stream()
                .filter(note -> note.event() instanceof DroppedOff || note.event() instanceof Received)
                .map(Note::at)
                .findFirst();
    }

    private Optional<GoodbyeClock> clock() {
        return goodbyes()
                .reduce((_, later) -> later)
                .map(last -> new GoodbyeClock(
                        last.at(), (SaidGoodbye) last.event(), notes.subList(notes.indexOf(last) + 1, notes.size())));
    }

    private Stream<Note> goodbyes() {
        return notes.stream().filter(note -> note.event() instanceof SaidGoodbye);
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

    private Parting parting(GoodbyeClock clock) {
        Instant first = goodbyes().map(Note::at).findFirst().orElse(clock.from());
        int returns = (int) notes.stream()
                .filter(note ->
                        note.event() instanceof ParentReturned && !note.at().isBefore(first))
                .count();
        SaidGoodbye last = clock.goodbye();
        PersonId receiver = last.receiver() != null
                ? last.receiver()
                : first(Received.class).map(Received::educator).orElse(null);
        return new Parting(
                first,
                clock.from(),
                last.state(),
                returns,
                first(AskedToReturn.class).isPresent(),
                receiver,
                last.ageMonths());
    }

    private static Settling settling(Note note) {
        Settled settled = (Settled) note.event();
        return new Settling(note.id(), note.at(), settled.activity(), settled.with());
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

    /// Facts out of order: a settling dated before the first goodbye, or anything dated after the pickup but the
    /// reunion.
    private Writing writing() {
        Optional<Note> goodbye = goodbyes().findFirst();
        int disorder = (int) notes.stream()
                .takeWhile(note -> !(note.event() instanceof SaidGoodbye))
                .filter(note -> note.event() instanceof Settled)
                .count();
        return new Writing(
                goodbye.isPresent() ? disorder : 0,
                goodbye.map(note -> Math.max(
                                0,
                                Duration.between(note.at(), note.recordedAt()).toSeconds()))
                        .orElse(0L));
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
