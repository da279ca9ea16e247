package hugkissgo.insights.inbox;

import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.Tellings;
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

/// What happens beside the batches: indexes, everything asked for when there is nothing yet, and asking again.
@Component
class Beginning implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    private static final Retry PATIENTLY =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500)).maxBackoff(Duration.ofSeconds(10));

    private final Children children;
    private final Mono<Void> indexes;
    private final Resends resends;
    private final Duration often;
    private Disposable.Composite running = Disposables.composite();
    private volatile boolean on;

    Beginning(
            Children children,
            SeparationLog separations,
            People people,
            Tellings tellings,
            Resends resends,
            InsightsSettings settings) {
        this.children = children;
        this.indexes = Flux.concat(children.prepare(), separations.prepare(), people.prepare(), tellings.prepare())
                .then();
        this.resends = resends;
        this.often = settings.askAgain().dividedBy(4);
    }

    @Override
    public void start() {
        on = true;
        running = Disposables.composite(
                indexes.then(askWhereEmpty())
                        .doOnError(
                                e -> LOG.warn("not begun yet: {}", e.getClass().getSimpleName()))
                        .retryWhen(PATIENTLY)
                        .subscribe(),
                Flux.interval(often)
                        .onBackpressureDrop()
                        .concatMap(_ -> resends.again())
                        .doOnError(e ->
                                LOG.warn("not asked again: {}", e.getClass().getSimpleName()))
                        .retryWhen(PATIENTLY)
                        .subscribe());
    }

    private Mono<Void> askWhereEmpty() {
        return children.isEmpty().flatMap(empty -> empty ? resends.askForAll() : Mono.empty());
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
