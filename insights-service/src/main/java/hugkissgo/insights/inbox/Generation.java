package hugkissgo.insights.inbox;

import hugkissgo.care.wire.VictoryWon;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.retention.Clearing;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.Generations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The generation of the read model that this instance fills. While another is the live one it says nothing to families
/// and is not ready for pages; when its positions have caught up it forgets what lies in frozen weeks and takes over.
@Component
class Generation {
    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    /// What may have been won while nobody live was looking is told again at the take-over; ids keep it single.
    private static final Duration TOLD_AGAIN = Duration.ofDays(2);

    private final Generations generations;
    private final Children children;
    private final Clearing clearing;
    private final InsightsRelay relay;
    private final InsightsSettings settings;
    private final ApplicationContext context;
    private final Clock clock;
    private volatile boolean live;

    Generation(
            Generations generations,
            Children children,
            Clearing clearing,
            InsightsRelay relay,
            InsightsSettings settings,
            ApplicationContext context,
            Clock clock) {
        this.generations = generations;
        this.children = children;
        this.clearing = clearing;
        this.relay = relay;
        this.settings = settings;
        this.context = context;
        this.clock = clock;
    }

    /// Whether this instance speaks for the read model; looked up until it does.
    Mono<Boolean> isLive() {
        return live
                ? Mono.just(true)
                : generations.live().map(it -> settings.generation() == it).doOnNext(it -> live = it);
    }

    /// Called now and then.
    Mono<Void> look() {
        return isLive().flatMap(it -> it ? Mono.empty() : generations.live().flatMap(this::overtake));
    }

    private Mono<Void> overtake(int other) {
        return other > settings.generation()
                ? Mono.empty()
                : generations
                        .hasCaughtUp(other)
                        .flatMap(it -> it ? clearing.look().then(takeOver()) : Mono.empty());
    }

    private Mono<Void> takeOver() {
        Instant since = clock.instant().minus(TOLD_AGAIN);
        return generations
                .takeOver()
                .thenMany(children.all())
                .flatMap(file -> Flux.fromIterable(file.victories())
                        .filter(it -> it.at().isAfter(since))
                        .map(it -> it.won(file.centre(), file.child()))
                        .filter(VictoryWon::isForFamilies))
                .concatMap(relay::tell)
                .then(Mono.fromRunnable(this::begin));
    }

    private void begin() {
        live = true;
        LOG.info("generation {} is the live one", settings.generation());
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
    }

    /// Not ready for pages before it is the live one.
    @EventListener
    void on(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC && !live && settings.generation() > 1) {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        }
    }
}
