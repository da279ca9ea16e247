package hugkissgo.centre.rehearsal;

import java.time.Duration;

/// An even pace for everybody's taps together: each waits for its moment.
final class Pace {
    private final long gap;
    private long next = System.nanoTime();

    /// @param perSecond taps a second; 0 holds nobody up
    Pace(int perSecond) {
        this.gap = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
    }

    void await() {
        long left = turn() - System.nanoTime();
        if (left > 0) {
            Rehearsal.pause(Duration.ofNanos(left));
        }
    }

    private synchronized long turn() {
        long mine = Math.max(next, System.nanoTime());
        next = mine + gap;
        return mine;
    }
}
