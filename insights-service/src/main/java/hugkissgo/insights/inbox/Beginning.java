package hugkissgo.insights.inbox;

import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.shelves.Shelves;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// What happens beside the batches: indexes at the start, then again and again what is missed, which topic it is, and
/// whether this generation may take over, and which weeks are past what is kept.
@Component
class Beginning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    private static final Retry PATIENTLY =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(10));

    private final Mono<Void> first;
    private final Mono<Void> often;
    private final Duration every;
    private Disposable.Composite running = Disposables.composite();
    private volatile boolean on;

    Beginning(
            Shelves shelves,
            Resends resends,
            TopicWatch topic,
            Generation generation,
            Retiring retiring,
            InsightsSettings settings) {
        this.first = shelves.prepare().then(Mono.defer(topic::lookAtTheStart));
        this.often = Mono.defer(resends::again)
                .then(Mono.defer(topic::look))
                .then(Mono.defer(generation::look))
                .then(Mono.defer(retiring::look));
        this.every = settings.askAgain().dividedBy(4);
    }

    @Override
    public void start() {
        on = true;
        running = Disposables.composite(
                first.doOnError(e -> LOG.warn("not begun yet: {}", e.getClass().getSimpleName()))
                        .retryWhen(PATIENTLY)
                        .subscribe(),
                Flux.interval(every)
                        .onBackpressureDrop()
                        .concatMap(_ -> often)
                        .doOnError(e ->
                                LOG.warn("not looked after: {}", e.getClass().getSimpleName()))
                        .retryWhen(PATIENTLY)
                        .subscribe());
    }

    @Override
    public void stop() {
        on = false;
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return on;
    }
}
