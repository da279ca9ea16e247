package hugkissgo.insights.reading;

import hugkissgo.access.time.CareClock;
import hugkissgo.insights.InsightsSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// How old the facts were that came last. One that comes some seconds after it was recorded shows that more is on its
/// way, even while the topic itself is empty; so do many of days gone by, which somebody is just bringing in.
@Component
public class Freshness {
    /// Of real time, however fast the centre's runs.
    private static final Duration LATE = Duration.ofSeconds(10);
    /// Only an office writes down what is older.
    private static final Duration GONE_BY = Duration.ofDays(1);
    /// More than anybody puts right by hand within seconds.
    private static final int MANY = 20;

    private final Clock clock;
    private final Duration lately;
    private Came late;
    private Came goneBy;

    /// Facts that came with no long pause: how many, when the last was recorded and, by the machine's counter, came.
    private record Came(int count, Instant recorded, long at) {}

    Freshness(InsightsSettings settings, Clock clock) {
        this.clock = clock;
        this.lately = settings.lately();
        this.late = new Came(0, Instant.EPOCH, System.nanoTime());
        this.goneBy = late;
    }

    public synchronized void took(Instant happened, Instant recorded) {
        if (recorded.isBefore(CareClock.ago(clock, LATE))) {
            late = next(late, recorded);
        }
        if (happened.plus(GONE_BY).isBefore(recorded)) {
            goneBy = next(goneBy, recorded);
        }
    }

    private Came next(Came before, Instant recorded) {
        return new Came(isOver(before) ? 1 : before.count() + 1, recorded, System.nanoTime());
    }

    private boolean isOver(Came it) {
        return System.nanoTime() - it.at() >= lately.toNanos();
    }

    /// When the fact was recorded that came a moment ago and shows that more is on its way, if any did.
    public synchronized Optional<Instant> late() {
        return Optional.of(late)
                .filter(it -> it.count() > 0 && !isOver(it))
                .or(() -> Optional.of(goneBy).filter(it -> it.count() >= MANY && !isOver(it)))
                .map(Came::recorded);
    }

    public boolean isBehind() {
        return late().isPresent();
    }
}
