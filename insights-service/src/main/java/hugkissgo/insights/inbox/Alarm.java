package hugkissgo.insights.inbox;

import hugkissgo.insights.shelves.Waiting;
import hugkissgo.insights.shelves.Waiting.Standstill;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Shows to whoever watches the service how many streams wait for something they missed, and for how long the oldest
/// of them has: what the store says, so that all instances show the same.
@Component
class Alarm {
    private final Waiting waiting;
    private volatile @Nullable Standstill now;

    Alarm(Waiting waiting, MeterRegistry meters) {
        this.waiting = waiting;
        Gauge.builder("hugkissgo.waiting.streams", this, Alarm::streams)
                .description("streams that miss something and have asked for it")
                .register(meters);
        Gauge.builder("hugkissgo.waiting.oldest", this, Alarm::oldestSeconds)
                .baseUnit("seconds")
                .description("how long the first of them has missed it")
                .register(meters);
    }

    Mono<Void> look() {
        return waiting.standstill()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .doOnNext(it -> now = it.orElse(null))
                .then();
    }

    private int streams() {
        Standstill it = now;
        return it == null ? 0 : it.streams();
    }

    private double oldestSeconds() {
        Standstill it = now;
        return it == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(it.since(), Clock.systemUTC().instant())
                                        .toMillis()
                                / 1000.0);
    }
}
