package hugkissgo.checkin.log;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;

/// What a live page hears of the log.
public sealed interface Change {

    /// From here on nothing is missed: look at everything once. Comes first, and again after any interruption.
    record Begun() implements Change {}

    /// A stream has a new fact.
    record Changed(CentreId centre, StreamId stream) implements Change {}
}
