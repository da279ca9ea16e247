package hugkissgo.centre.rehearsal;

import hugkissgo.care.wire.Topics;
import hugkissgo.centre.entrance.Door;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;

/// What each stage of the way holds, read through the doors that people use; Kafka through Kafka.
final class Stages {
    private Stages() {}

    /// One event of a child in the log.
    record Logged(String id, String child, long seq, String type) {}

    /// One record of a child on Kafka, in the order of its partition.
    record OnTopic(String id, String child, long seq) {}

    static List<Logged> log(Door office, String child) {
        var events = new ArrayList<Logged>();
        for (JsonNode event :
                office.get("/api/office/children/" + child + "/log").path("events")) {
            events.add(new Logged(
                    event.path("id").asString(),
                    child,
                    event.path("seq").asLong(),
                    event.path("type").asString()));
        }
        return events;
    }

    static boolean chainIsWhole(Door office, String child) {
        return office.get("/api/office/children/" + child + "/verify")
                .path("whole")
                .asBoolean(false);
    }

    /// Every record of these children from the topic's beginning to its end as of now.
    static Map<String, List<OnTopic>> topic(String broker, Set<String> children) {
        var records = new HashMap<String, List<OnTopic>>();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> parts = consumer.partitionsFor(Topics.CARE).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    String child = header(record, "ce_stream");
                    if (children.contains(child)) {
                        records.computeIfAbsent(child, it -> new ArrayList<>())
                                .add(new OnTopic(
                                        header(record, "ce_id"), child, Long.parseLong(header(record, "ce_seq"))));
                    }
                });
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /// The events a guardian's feed tells of, as often as it has an entry for them. Pages of the feed overlap, so an
    /// entry counts by its id.
    static List<String> feed(Door phone) {
        var events = new LinkedHashMap<String, String>();
        String after = "";
        while (true) {
            JsonNode page = phone.get("/family/api/feed" + (after.isEmpty() ? "" : "?after=" + after));
            int known = events.size();
            page.path("entries")
                    .forEach(entry -> events.put(
                            entry.path("id").asString(), entry.path("event").asString()));
            if (events.size() == known) {
                return List.copyOf(events.values());
            }
            after = page.path("cursor").asString("");
        }
    }

    /// The visits of a child that the staff pages have folded into separations.
    static Set<String> separations(Door office, String child) {
        var visits = new HashSet<String>();
        office.get("/staff/api/children/" + child).path("visits").forEach(it -> visits.add(it.asString()));
        return visits;
    }
}
