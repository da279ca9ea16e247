package hugkissgo.insights.inbox;

import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.ResendWanted;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.wire.VictoryWon;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the insights say on Kafka: small victories, and what they missed; done only when the broker has it.
@Component
class InsightsRelay {
    private final KafkaTemplate<String, byte[]> kafka;

    InsightsRelay(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    Mono<Void> tell(VictoryWon victory) {
        return send(Topics.INSIGHTS, victory.child().value(), victory);
    }

    Mono<Void> ask(ResendWanted wanted) {
        return send(Topics.RESEND, wanted.key(), wanted);
    }

    private Mono<Void> send(String topic, String key, Object said) {
        return Mono.fromFuture(() -> kafka.send(topic, key, CareJson.log().writeValueAsBytes(said)))
                .then();
    }
}
