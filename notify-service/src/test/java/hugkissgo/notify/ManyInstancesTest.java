package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.ResendWanted;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.stores.RealMongo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import reactor.core.publisher.Mono;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyInstancesTest {
    private static final String[] DAY = {"DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED", "PICKED_UP"};
    private static final String[] TOLD = {"DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED", "PICKED_UP", "VICTORY"};
    private final Running first = Running.shared();
    private final Oak oak = new Oak(Oak.MORNING).founded();

    @Test
    void two_instances_that_come_and_go_tell_everything_once() {
        List<ChildId> children = many(30);
        Running.send(events(1, 4));
        children.forEach(child -> Feeds.eventually(child, oak.amara, "DROPPED_OFF", "RECEIVED"));
        try (var _ = new Running()) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Running.readers() == 2);
            Running.send(victories(children));
            Running.send(events(3, 6));
            Running.send(victories(children));
            children.forEach(child ->
                    Feeds.eventually(child, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED", "VICTORY"));
        }
        Running.send(victories(children));
        Running.send(events(5, 7));
        children.forEach(child -> Feeds.eventually(child, oak.amara, TOLD));
    }

    /// A small victory of each child, won with its settling and told of after all else.
    private List<ProducerRecord<byte[], byte[]>> victories(List<ChildId> children) {
        return children.stream()
                .map(child -> new VictoryWon(
                        EventId.derivedFrom("run", child.value()),
                        oak.centre,
                        child,
                        VictoryWon.Kind.THREE_IN_A_ROW,
                        List.of(),
                        oak.book.now().plusSeconds(60),
                        6,
                        false))
                .map(it -> new ProducerRecord<>(
                        Topics.INSIGHTS,
                        it.child().value().getBytes(StandardCharsets.UTF_8),
                        CareJson.log().writeValueAsBytes(it)))
                .toList();
    }

    /// Of every stream the events with these numbers; what two calls have in common comes twice.
    private List<ProducerRecord<byte[], byte[]>> events(long from, long to) {
        return oak.book.records().stream()
                .filter(it -> {
                    long seq = Long.parseLong(
                            new String(it.headers().lastHeader("ce_seq").value(), StandardCharsets.UTF_8));
                    return from <= seq && seq <= to;
                })
                .toList();
    }

    @Test
    void a_new_generation_reads_everything_again_and_the_feed_is_the_same() {
        List<ChildId> children = many(5);
        Running.send(oak.book.records());
        children.forEach(child -> Feeds.eventually(child, oak.amara, DAY));
        var before = dump(children);
        children.forEach(child -> Feeds.forget(child));

        try (var _ = new Running("--HUGKISSGO_GENERATION=2")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(dump(children)).isEqualTo(before));
        }
        assertThat(before).hasSize(25);
    }

    @Test
    void a_generation_that_begins_and_a_topic_that_is_another_ask_for_everything() {
        Awaitility.await().untilAsserted(() -> assertThat(asksForAll()).isPositive());
        long before = asksForAll();
        Mono.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("topics")
                        .insertOne(new Document("_id", "care.v1-3").append("topic", "another")))
                .block();

        try (var _ = new Running("--HUGKISSGO_GENERATION=3")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(asksForAll()).isGreaterThan(before));
        }
    }

    private static long asksForAll() {
        return Running.read(Topics.RESEND).stream()
                .map(it -> CareJson.log().readValue(it, ResendWanted.class))
                .filter(it -> it.stream() == null)
                .count();
    }

    @Test
    void an_inbox_that_stopped_by_itself_ends_liveness() {
        var alive = first.context.getBean(ApplicationAvailability.class);

        first.context.publishEvent(new ConsumerStoppedEvent(this, this, ConsumerStoppedEvent.Reason.NORMAL));
        assertThat(alive.getLivenessState()).isEqualTo(LivenessState.CORRECT);
        first.context.publishEvent(new ConsumerStoppedEvent(this, this, ConsumerStoppedEvent.Reason.ERROR));

        assertThat(alive.getLivenessState()).isEqualTo(LivenessState.BROKEN);
        AvailabilityChangeEvent.publish(first.context, LivenessState.CORRECT);
    }

    private List<ChildId> many(int children) {
        List<ChildId> all = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            ChildId child = ChildId.fresh();
            all.add(child);
            oak.enrolled(child, "Kim", oak.amara);
            oak.hardMorning(child, oak.amara);
            oak.book.later(300);
            oak.fetched(child, oak.amara);
        }
        return all;
    }

    /// Every entry of these children as it lies in the store, without the moment it was written.
    private TreeMap<String, Document> dump(List<ChildId> children) {
        return children.stream()
                .flatMap(child -> Feeds.entries(child, oak.amara).stream())
                .peek(entry -> entry.remove("written"))
                .collect(Collectors.toMap(it -> it.getString("_id"), it -> it, (a, b) -> a, TreeMap::new));
    }
}
