package hugkissgo.notify.delivery;

import hugkissgo.care.wire.Told;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// Where news leave: deliveries into their shelf with a nudge for the postman, and word of it to the staff pages.
@Component
class Outgoing {
    private final Deliveries deliveries;
    private final ToldRelay relay;
    private final Sinks.Many<Boolean> nudges = Sinks.many().multicast().directBestEffort();
    private final AtomicBoolean something = new AtomicBoolean();

    Outgoing(Deliveries deliveries, ToldRelay relay) {
        this.deliveries = deliveries;
        this.relay = relay;
    }

    Mono<Void> add(List<Delivery> fresh) {
        return deliveries.add(fresh).doOnSuccess(_ -> something.compareAndSet(false, !fresh.isEmpty()));
    }

    Mono<Void> told(Collection<Told> told) {
        return relay.say(told);
    }

    Flux<Boolean> nudges() {
        return nudges.asFlux();
    }

    /// Sends the postman round if there is something to bring; a nudge that is lost is made up for by his own round.
    void nudge() {
        if (something.getAndSet(false)) {
            nudges.tryEmitNext(true);
        }
    }
}
