package hugkissgo.checkin.log;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;

/// How far a stream was sent: its entries from `first` to `last` without a gap, the hash before them and that of the
/// last.
public record Reach(CentreId centre, StreamId stream, long first, Hash previous, long last, Hash hash) {

    public static Reach of(Entry it) {
        CentreId centre = it.envelope().position().centre();
        return new Reach(
                centre,
                it.stream(),
                it.seq(),
                it.headers().previous(),
                it.seq(),
                it.headers().hash());
    }

    /// Both, where the other goes on from here; else the one that reaches farther.
    public Reach and(Reach other) {
        if (other.first == last + 1) {
            return new Reach(centre, stream, first, previous, other.last, other.hash);
        }
        return other.last > last ? other : this;
    }
}
