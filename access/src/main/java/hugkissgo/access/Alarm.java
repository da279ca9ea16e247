package hugkissgo.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Shows to whoever watches a service how many of its streams wait for something they missed, and for how long the
/// oldest of them has: what the store says, so that all instances show the same.
public final class Alarm {
    private final Supplier<Mono<Standstill>> standstill;
    private final Clock clock;
    private volatile @Nullable Standstill now;

    /// How many streams wait, and since when the first of them has.
    public record Standstill(int streams, Instant since) {}

    /// @param standstill asks the store; empty where no stream waits
    /// @param clock      by which the store was told since when
    public Alarm(Supplier<Mono<Standstill>> standstill, Clock clock, MeterRegistry meters) {
        this.standstill = standstill;
        this.clock = clock;
        Gauge.builder("hugkissgo.waiting.streams", this, Alarm::streams)
                .description("streams that miss something and have asked for it")
                .register(meters);
        Gauge.builder("hugkissgo.waiting.oldest", this, Alarm::oldestSeconds)
                .baseUnit("seconds")
                .description("how long the first of them has missed it")
                .register(meters);
    }

    /// Looks at what the store says now.
    public Mono<Void> look() {
        return standstill
                .get()
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
                : Math.max(0, Duration.between(it.since(), clock.instant()).toMillis() / 1000.0);
    }
}
