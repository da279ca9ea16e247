package hugkissgo.insights.fold;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.separation.Separation.Settling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the latest visit of a child stands, for the board: true until the next fact, without looking at a clock.
public record Live(
        VisitId visit,
        Where where,
        Instant since,
        @Nullable RoomId room,
        @Nullable Parted goodbye,
        @Nullable Upset upset,
        @Nullable Settling settled,
        @Nullable Instant written) {

    /// The places of a child on the board; before and after a visit there is nothing to keep.
    public enum Where {
        DOOR,
        HERE,
        GONE
    }

    /// The last goodbye.
    public record Parted(Goodbye state, Instant at) {}

    /// Distress that has not ended: since when, who is with the child, and the word that was promised.
    public record Upset(Instant since, @Nullable PersonId with, Promise promise) {
        static Upset since(Instant at) {
            return new Upset(at, null, new Promise(at, null, false));
        }

        Upset wordMissed() {
            return new Upset(since, with, new Promise(promise.from(), promise.minutes(), true));
        }
    }

    /// Word promised from a moment on; without minutes the plan or the centre says how many.
    public record Promise(Instant from, @Nullable Integer minutes, boolean missed) {}

    Live at(Where place, Instant from, @Nullable RoomId in, @Nullable Upset now) {
        return new Live(visit, place, from, in == null ? room : in, goodbye, now, settled, written);
    }

    Live parted(Parted last, @Nullable Upset now) {
        return new Live(visit, where, since, room, last, now, null, written);
    }

    Live unsettled(Upset now) {
        return new Live(visit, where, since, room, goodbye, now, null, written);
    }

    /// Settling is also word: somebody has written about the child.
    Live settled(Settling now) {
        return new Live(visit, where, since, room, goodbye, null, now, now.at());
    }

    Live with(@Nullable Upset now) {
        return new Live(visit, where, since, room, goodbye, now, settled, written);
    }

    Live written(Instant at) {
        return new Live(visit, where, since, room, goodbye, upset, settled, at);
    }
}
