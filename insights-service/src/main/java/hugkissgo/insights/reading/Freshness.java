package hugkissgo.insights.reading;

import hugkissgo.access.CareClock;
import hugkissgo.insights.InsightsSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How old the facts were that came last: one that comes some seconds after it was recorded shows that more is on its
/// way, even while the topic itself is empty.
@Component
public class Freshness {
    /// Of real time, however fast the centre's runs.
    private static final Duration LATE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Duration lately;
    private volatile Late last;

    /// A fact that came late: when it was recorded, and when it came by the machine's own counter.
    private record Late(Instant recorded, long came) {}

    Freshness(InsightsSettings settings, Clock clock) {
        this.clock = clock;
        this.lately = settings.lately();
        this.last = new Late(Instant.EPOCH, System.nanoTime() - lately.toNanos());
    }

    public void took(Instant recorded) {
        if (recorded.isBefore(CareClock.ago(clock, LATE))) {
            last = new Late(recorded, System.nanoTime());
        }
    }

    /// When the fact was recorded that came late a moment ago, if any did.
    public Optional<Instant> late() {
        Late it = last;
        return System.nanoTime() - it.came() < lately.toNanos() ? Optional.of(it.recorded()) : Optional.empty();
    }

    public boolean isBehind() {
        return late().isPresent();
    }
}
