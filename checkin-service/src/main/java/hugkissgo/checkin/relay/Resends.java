package hugkissgo.checkin.relay;

import hugkissgo.care.wire.ResendWanted;
import hugkissgo.checkin.relay.Outbox.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Marks what somebody missed as waiting again, so that the relay's one rule orders it; there is no second way to
/// Kafka.
final class Resends {
    private static final Logger LOG = LoggerFactory.getLogger(Resends.class);
    /// Streams marked side by side when everything is wanted.
    private static final int ABREAST = 8;

    private final Outbox outbox;

    Resends(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Marking twice is marking once.
    Mono<Void> mark(ResendWanted wanted) {
        return places(wanted)
                .flatMap(it -> outbox.again(it.centre(), it.stream(), wanted.from()), ABREAST)
                .reduce(0L, Long::sum)
                .doOnNext(n -> LOG.info(
                        "{} wants {} from {} again: {} marked", wanted.consumer(), wanted.key(), wanted.from(), n))
                .then();
    }

    private Flux<Place> places(ResendWanted wanted) {
        return wanted.centre() == null || wanted.stream() == null
                ? outbox.places()
                : Flux.just(new Place(wanted.centre(), wanted.stream()));
    }
}
