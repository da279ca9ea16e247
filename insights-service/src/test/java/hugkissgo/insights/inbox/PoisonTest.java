package hugkissgo.insights.inbox;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Running;
import hugkissgo.stores.RealKafka;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoisonTest {
    @ParameterizedTest
    @ValueSource(strings = {"forged key", "two megabytes", "no headers"})
    void only_the_child_waits_whose_record_is_wrong(String wrong) {
        Chronicle mia = Chronicle.of("mia").came("mia", MONDAY, Goodbye.CRYING, 8);
        Chronicle leo = Chronicle.of("leo").came("leo", MONDAY, Goodbye.GLAD, 0);
        try (var insights = Running.begin()) {
            insights.hear(mia.entries().subList(0, 2));
            sendAnySize(spoilt(mia.entries().get(2).onKafka(), wrong));
            insights.hear(mia.entries().subList(3, 5));
            insights.hear(leo.entries());
            insights.until(leo);
            insights.until(() -> insights.asked().contains("child-mia from 3"), "asked");
            assertThat(insights.position(mia)).isEqualTo(2);
            insights.hear(mia.entries());
            insights.until(mia);
        }
    }

    private static ProducerRecord<byte[], byte[]> spoilt(ProducerRecord<byte[], byte[]> it, String wrong) {
        return switch (wrong) {
            case "forged key" ->
                new ProducerRecord<>(
                        it.topic(), null, "child-leo".getBytes(StandardCharsets.UTF_8), it.value(), it.headers());
            case "two megabytes" ->
                new ProducerRecord<>(it.topic(), null, it.key(), new byte[2 * 1024 * 1024], it.headers());
            default -> new ProducerRecord<>(it.topic(), it.key(), it.value());
        };
    }

    /// Packed, so that the broker takes what a careful producer would not send.
    private static void sendAnySize(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                RealKafka.shared().address(),
                "max.request.size",
                8_000_000,
                "compression.type",
                "gzip");
        try (var careless = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            careless.send(record);
        }
    }
}
