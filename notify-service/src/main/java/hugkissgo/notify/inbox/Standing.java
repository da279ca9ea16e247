package hugkissgo.notify.inbox;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.notify.household.Known;
import org.jspecify.annotations.Nullable;

/// How far one stream has been applied, and what it has told so far; `missing` while its next event did not come whole.
record Standing(StreamId stream, @Nullable CentreId centre, long seq, Hash hash, Known known, boolean missing) {

    static Standing before(StreamId stream) {
        return new Standing(stream, null, 0, Hash.NONE, Known.nothingOf(stream), false);
    }

    Standing in(@Nullable CentreId claimed) {
        return centre == null ? new Standing(stream, claimed, seq, hash, known, missing) : this;
    }

    Standing lacking() {
        return new Standing(stream, centre, seq, hash, known, true);
    }
}
