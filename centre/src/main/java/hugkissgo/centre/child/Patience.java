package hugkissgo.centre.child;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waiting for a child to be ready, as long as it lives.
public final class Patience {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Patience() {}

    /// Asks again and again until the answer is yes; throws one sentence when the child ends before, or is too late.
    public static void until(Children children, String name, Duration patience, BooleanSupplier ready) {
        for (long left = patience.toMillis(); left > 0; left -= BETWEEN.toMillis()) {
            if (ready.getAsBoolean()) {
                return;
            }
            if (children.firstDeath().isDone()) {
                throw new CannotStart(children.firstDeath().join());
            }
            pause();
        }
        throw new CannotStart(name + " was not ready after " + patience.toSeconds() + " seconds; its log is "
                + children.logOf(name) + ".");
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }
}
