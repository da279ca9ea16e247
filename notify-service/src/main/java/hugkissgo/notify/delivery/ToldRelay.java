package hugkissgo.notify.delivery;

import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Told;
import hugkissgo.care.wire.Topics;
import java.util.Collection;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Says on `told.v1` what reached a family and what did not, for the staff pages: at least once.
@Component
class ToldRelay {
    private final KafkaTemplate<String, byte[]> kafka;

    ToldRelay(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /// Done when the broker has them all.
    Mono<Void> say(Collection<Told> told) {
        return Flux.fromIterable(told).flatMap(this::say, 64).then();
    }

    private Mono<Void> say(Told told) {
        return Mono.fromFuture(() -> kafka.send(
                        Topics.TOLD, told.child().value(), CareJson.log().writeValueAsBytes(told)))
                .then();
    }
}
