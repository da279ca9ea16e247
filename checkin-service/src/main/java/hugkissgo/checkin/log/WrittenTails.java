package hugkissgo.checkin.log;

import hugkissgo.access.ReadOnce;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Fold;
import hugkissgo.checkin.day.Tail;

/// The tails that are written beside facts, each parsed once: a board shows twelve children of whom one has changed.
final class WrittenTails {
    private final ReadOnce<Tail> read = new ReadOnce<>();

    Tail tail(StreamId stream, String state) {
        return read.of(Tail.before(stream).getClass(), state, text -> Fold.read(stream, text));
    }
}
