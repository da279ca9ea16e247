package hugkissgo.insights.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// How old the facts were that came last: one that comes long after it was recorded shows that more is on its way, even
/// while the topic itself is empty.
@Component
public class Freshness {
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Duration LATELY = Duration.ofSeconds(8);

    private final Clock clock;
    private volatile long lastLate = System.nanoTime() - LATELY.toNanos();

    Freshness(Clock clock) {
        this.clock = clock;
    }

    public void took(Instant recorded) {
        if (recorded.plus(LATE).isBefore(clock.instant())) {
            lastLate = System.nanoTime();
        }
    }

    public boolean isBehind() {
        return System.nanoTime() - lastLate < LATELY.toNanos();
    }
}
