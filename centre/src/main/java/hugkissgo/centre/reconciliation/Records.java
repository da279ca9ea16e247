package hugkissgo.centre.reconciliation;

import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.wire.VictoryWon;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// What Kafka holds of some children, read as any consumer would: each topic from its beginning to its end as of now.
record Records(String broker, Set<String> children) {
    /// One event of a child on the topic.
    record OnTopic(String id, String child, long seq) {}

    /// The facts of each child in the order of its partition, repetitions too.
    Map<String, List<OnTopic>> facts() {
        var records = new HashMap<String, List<OnTopic>>();
        read(Topics.CARE, record -> {
            var fact = new OnTopic(header(record, "ce_id"), key(record), Long.parseLong(header(record, "ce_seq")));
            records.computeIfAbsent(fact.child(), it -> new ArrayList<>()).add(fact);
        });
        return records;
    }

    /// The ids of the small victories that families hear of, by child.
    Map<String, Set<String>> victories() {
        var victories = new HashMap<String, Set<String>>();
        read(Topics.INSIGHTS, record -> {
            var won = CareJson.log().readValue(record.value(), VictoryWon.class);
            if (won.isForFamilies()) {
                victories
                        .computeIfAbsent(key(record), it -> new HashSet<>())
                        .add(won.id().value());
            }
        });
        return victories;
    }

    private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> take) {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> parts = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    if (children.contains(key(record))) {
                        take.accept(record);
                    }
                }
            }
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
