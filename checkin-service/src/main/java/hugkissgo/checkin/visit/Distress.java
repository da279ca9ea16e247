package hugkissgo.checkin.visit;

import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Loss;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.words.Words;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a child is since the last goodbye: upset since when, who is with it, or settled at what.
public record Distress(
        @Nullable Instant upsetSince,
        @Nullable Comforting comforting,
        @Nullable Settling settled,
        @Nullable Loss lost) {
    /// Upset again this soon after settling means it had not settled (R4).
    public static final Duration VOIDS = Duration.ofMinutes(15);
    static final Distress NONE = new Distress(null, null, null, null);

    /// Who is with the child and what they do.
    public record Comforting(PersonId educator, Comfort how, Instant at) {}

    /// Comforted and busy with something.
    public record Settling(
            Instant at,
            Activity activity,
            @Nullable PersonId with,
            @Nullable Words words) {}

    static Distress of(Goodbye goodbye, Instant at) {
        return goodbye.isHappy() ? NONE : new Distress(at, null, null, null);
    }

    public boolean isUpset() {
        return upsetSince != null;
    }

    public boolean isSettled() {
        return settled != null && upsetSince == null;
    }

    Distress comforted(Comforted it, Instant at) {
        return new Distress(upsetSince, new Comforting(it.educator(), it.how(), at), settled, null);
    }

    Distress settled(Settled it, Instant at) {
        return new Distress(null, null, new Settling(at, it.activity(), it.with(), it.words()), null);
    }

    Distress upset(Instant at) {
        boolean voided = settled != null && at.isBefore(settled.at().plus(VOIDS));
        return new Distress(at, null, voided ? null : settled, null);
    }

    Distress lost(Loss reason) {
        return new Distress(null, null, settled, reason);
    }
}
