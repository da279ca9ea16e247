package hugkissgo.notify.household;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.EventId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The last goodbye of a stay and how it went on; a parent who came back starts it again.
public record Parting(
        EventId goodbye,
        Goodbye state,
        Instant at,
        boolean distressed,
        @Nullable Instant settledAt) {

    /// Distress within this time makes a glad goodbye a hard one (INSIGHTS, conventions).
    private static final Duration HELD = Duration.ofMinutes(10);
    /// Distress again within this time voids the settling (INSIGHTS, conventions).
    private static final Duration VOIDS = Duration.ofMinutes(15);

    static Parting said(EventId goodbye, Goodbye state, Instant at) {
        return new Parting(goodbye, state, at, false, null);
    }

    public boolean isHappy() {
        return state.isHappy() && !distressed;
    }

    /// Whole minutes from the goodbye until the child was settled; none while it is not.
    public @Nullable Long minutes() {
        return settledAt == null
                ? null
                : Math.max(0, Duration.between(at, settledAt).toMinutes());
    }

    Parting settled(Instant when) {
        return settledAt == null ? new Parting(goodbye, state, at, distressed, when) : this;
    }

    Parting upsetAgain(Instant when) {
        boolean early = when.isBefore(at.plus(HELD));
        boolean voided = settledAt != null && when.isBefore(settledAt.plus(VOIDS));
        return new Parting(goodbye, state, at, distressed || early, voided ? null : settledAt);
    }
}
