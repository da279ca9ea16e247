package hugkissgo.checkin.relay;

import hugkissgo.care.Position;
import hugkissgo.care.wire.ResendWanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Marks what somebody missed as waiting again, so that the relay's one rule orders it; there is no second way to
/// Kafka.
final class Resends {
    private static final Logger LOG = LoggerFactory.getLogger(Resends.class);
    /// Streams marked side by side when everything is wanted; one mark each, whatever their length.
    private static final int ABREAST = 8;

    private final Outbox outbox;

    Resends(Outbox outbox) {
        this.outbox = outbox;
    }

    /// Marking twice is marking once.
    Mono<Void> mark(ResendWanted wanted) {
        return places(wanted)
                .flatMap(outbox::again, ABREAST)
                .filter(isNew -> isNew)
                .count()
                .doOnNext(n -> LOG.info(
                        "{} wants {} from {} again: {} streams marked",
                        wanted.consumer(),
                        wanted.key(),
                        wanted.from(),
                        n))
                .then();
    }

    private Flux<Position> places(ResendWanted wanted) {
        return wanted.centre() == null || wanted.stream() == null
                ? outbox.beginnings()
                : Flux.just(new Position(wanted.centre(), wanted.stream(), wanted.from()));
    }
}
