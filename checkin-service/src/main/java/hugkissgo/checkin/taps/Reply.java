package hugkissgo.checkin.taps;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What became of one tap.
public record Reply(
        EventId id,
        Outcome outcome,
        @Nullable String reason,
        @Nullable Long seq,
        @Nullable VisitId visit,
        @Nullable Instant at) {

    public enum Outcome {
        RECORDED,
        ALREADY,
        REFUSED
    }

    static Reply refused(Tap tap, String reason) {
        return new Reply(tap.id(), Outcome.REFUSED, reason, null, null, null);
    }
}
