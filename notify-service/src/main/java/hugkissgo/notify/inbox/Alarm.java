package hugkissgo.notify.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Shows to whoever watches the service how many streams wait for something they missed, and for how long the oldest
/// of them has: what the store says, so that all instances show the same.
@Component
class Alarm {
    private final Positions positions;
    private volatile List<Instant> since = List.of();
    private final Clock clock;

    Alarm(Positions positions, Clock clock, MeterRegistry meters) {
        this.positions = positions;
        this.clock = clock;
        Gauge.builder("hugkissgo.waiting.streams", this, it -> it.since.size())
                .description("streams that miss something and have asked for it")
                .register(meters);
        Gauge.builder("hugkissgo.waiting.oldest", this, Alarm::oldestSeconds)
                .baseUnit("seconds")
                .description("how long the first of them has missed it")
                .register(meters);
    }

    Mono<Void> look() {
        return positions
                .missingSince()
                .sort()
                .collectList()
                .doOnNext(it -> since = it)
                .then();
    }

    private double oldestSeconds() {
        List<Instant> now = since;
        return now.isEmpty()
                ? 0
                : Math.max(0, Duration.between(now.getFirst(), clock.instant()).toMillis() / 1000.0);
    }
}
