package hugkissgo.notify.push;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a push provider's answer means.
public sealed interface PushOutcome {

    /// The provider has it; that is not yet "seen".
    record Accepted() implements PushOutcome {}

    /// The subscription no longer exists.
    record Gone() implements PushOutcome {}

    /// The provider does not take our signature: the clock, the key or the contact is wrong, the device is not.
    record KeyRefused(int status) implements PushOutcome {}

    /// The provider asks us to slow down.
    record Busy(Optional<Duration> after) implements PushOutcome {}

    /// It may work later: the provider or the way to it is broken.
    record TryLater(String why) implements PushOutcome {}

    /// What we sent is wrong, or we are sent elsewhere: the same bytes are never sent again.
    record OurFault(int status) implements PushOutcome {}

    /// The table of RELIABILITY: a passing fault never deletes a subscription, 404 and 410 always do, 403 never does.
    static PushOutcome of(int status, @Nullable String retryAfter) {
        if (status >= 500 && status < 600) {
            return new TryLater("status " + status);
        }
        return switch (status) {
            case 200, 201, 202, 204 -> new Accepted();
            case 404, 410 -> new Gone();
            case 401, 403 -> new KeyRefused(status);
            case 429 -> new Busy(seconds(retryAfter));
            case 408, 425 -> new TryLater("status " + status);
            default -> new OurFault(status);
        };
    }

    /// A timeout, a reset, no connection, no public address.
    static PushOutcome failed(Throwable fault) {
        return new TryLater(fault.getClass().getSimpleName());
    }

    /// Retry-After in seconds (RFC 9110, section 10.2.3), at most an hour; a date is not used by any provider.
    private static Optional<Duration> seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.strip().matches("[0-9]{1,6}")
                ? Optional.of(Duration.ofSeconds(Math.min(3600, Long.parseLong(retryAfter.strip()))))
                : Optional.empty();
    }
}
