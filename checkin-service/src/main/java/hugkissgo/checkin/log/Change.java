package hugkissgo.checkin.log;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import org.jspecify.annotations.Nullable;

/// What a live page hears of the log.
public sealed interface Change {

    /// From here on nothing is missed: look at everything once. Comes first, and again after any interruption.
    record Begun() implements Change {}

    /// A stream has a new fact.
    ///
    /// @param room the room whose board alone it concerns; null where it may concern any
    record Changed(
            CentreId centre, StreamId stream, @Nullable RoomId room) implements Change {}
}
