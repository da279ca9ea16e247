package hugkissgo.checkin.relay;

import hugkissgo.care.wire.Topics;
import hugkissgo.checkin.log.Entry;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/// Kafka as the relay sees it: whether the topic is there, and one record for one entry, byte for byte.
final class Broker {
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaAdmin admin;
    private final String topic;

    Broker(KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin) {
        this(kafka, admin, Topics.CARE);
    }

    Broker(KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin, String topic) {
        this.kafka = kafka;
        this.admin = admin;
        this.topic = topic;
    }

    /// Makes the topics where they are missing; blocks for some seconds when nobody answers.
    boolean isReady() {
        try {
            admin.initialize();
            return !kafka.partitionsFor(topic).isEmpty();
        } catch (RuntimeException e) {
            Relay.LOG.debug("no broker yet", e);
            return false;
        }
    }

    /// May block for `max.block.ms`, may throw and may complete with an error, or all of it.
    CompletableFuture<?> send(Entry entry) {
        var record = new ProducerRecord<>(topic, entry.stream().value(), entry.body());
        entry.headers()
                .asMap()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka.send(record);
    }
}
