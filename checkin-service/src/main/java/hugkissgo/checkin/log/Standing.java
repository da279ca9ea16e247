package hugkissgo.checkin.log;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Tail;

/// How a stream stands: its last number and hash, and what is known after it. `published` says that Kafka certainly has
/// the last event.
public record Standing(CentreId centre, StreamId stream, long seq, Hash hash, Tail tail, boolean published) {

    /// A stream that nobody has said anything of.
    static Standing before(CentreId centre, StreamId stream) {
        return new Standing(centre, stream, 0, Hash.NONE, Tail.before(stream), true);
    }
}
