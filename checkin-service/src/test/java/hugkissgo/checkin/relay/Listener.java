package hugkissgo.checkin.relay;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.wire.Reading;
import hugkissgo.care.wire.Reading.Valid;
import hugkissgo.care.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// Reads `care.v1` from its beginning, as any service would, and keeps what one centre said.
final class Listener implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final CentreId centre;
    private final List<Valid> heard = new ArrayList<>();

    Listener(String kafka, CentreId centre) {
        this.centre = centre;
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "auto.offset.reset", "earliest", "metadata.max.age.ms", "1000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions());
    }

    /// A topic that was made a moment ago may show no partitions yet.
    private List<TopicPartition> partitions() {
        Instant end = Instant.now().plusSeconds(60);
        List<TopicPartition> found = List.of();
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            found = consumer.partitionsFor(Topics.CARE).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
        }
        return found;
    }

    /// Everything of the centre so far, as soon as it is enough; fails after a minute.
    List<Valid> until(Predicate<List<Valid>> enough) {
        return until(enough, () -> {});
    }

    /// Asks again every two seconds meanwhile, as whoever misses something does: a wish that comes after the sending
    /// and before the clearing is passed over.
    List<Valid> until(Predicate<List<Valid>> enough, Runnable ask) {
        Instant end = Instant.now().plusSeconds(60);
        Instant next = Instant.now();
        while (!enough.test(heard)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("only heard " + heard.size());
            }
            if (Instant.now().isAfter(next)) {
                ask.run();
                next = Instant.now().plusSeconds(2);
            }
            consumer.poll(Duration.ofMillis(100)).forEach(this::take);
        }
        return heard;
    }

    /// Other tests of this run leave tampered streams behind; of this centre everything must be valid.
    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (!centre.value().equals(header(record, "ce_centre"))) {
            return;
        }
        Reading reading = Reading.of(record.key(), name -> header(record, name), record.value());
        if (!(reading instanceof Valid valid)) {
            throw new AssertionError("not valid: " + reading);
        }
        heard.add(valid);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
