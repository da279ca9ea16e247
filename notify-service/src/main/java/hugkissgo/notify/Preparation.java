package hugkissgo.notify;

import hugkissgo.notify.choices.Devices;
import hugkissgo.notify.delivery.Deliveries;
import hugkissgo.notify.feed.EarlyVictories;
import hugkissgo.notify.feed.Feed;
import hugkissgo.notify.ledger.Ledger;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Makes the indexes when the service has started, as soon as the store answers.
@Component
class Preparation {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    private final Flux<Void> shelves;

    Preparation(Ledger ledger, Feed feed, EarlyVictories early, Devices devices, Deliveries deliveries) {
        this.shelves =
                Flux.concat(ledger.prepare(), feed.prepare(), early.prepare(), devices.prepare(), deliveries.prepare());
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> prepare() {
        return shelves.then()
                .doOnError(fault ->
                        LOG.error("no indexes yet: {}", fault.getClass().getSimpleName()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)));
    }
}
