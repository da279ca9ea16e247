package hugkissgo.insights.reading;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hugkissgo.care.wire.Topics;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.Running;
import hugkissgo.insights.reading.Reading.State;
import hugkissgo.stores.RealKafka;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

/// What a real broker says of records that nobody has folded.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingForLongTest {
    private static final AtomicInteger GENERATIONS = new AtomicInteger(500);
    private static final Duration A_MOMENT = Duration.ZERO;
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private static Admin admin;
    private final int generation = GENERATIONS.getAndIncrement();

    @BeforeAll
    static void open() {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().address()));
    }

    @BeforeEach
    void empty() {
        Running.wipe();
        Running.put(List.of());
    }

    @AfterAll
    static void close() {
        admin.close();
    }

    private static void put(String topic, int part, Duration ago) {
        long then = Clock.systemUTC().millis() - ago.toMillis();
        Running.put(List.of(new ProducerRecord<>(topic, part, then, new byte[1], new byte[1])));
    }

    private void folded(String topic, int part, long next) throws Exception {
        var offset = Map.of(new TopicPartition(topic, part), new OffsetAndMetadata(next));
        admin.alterConsumerGroupOffsets("insights-" + generation, offset).all().get();
    }

    private Reading reading() {
        var clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
        var settings = new InsightsSettings(generation, Duration.ofSeconds(60), Duration.ofSeconds(8), (short) 1);
        var kafka = new KafkaAdmin(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealKafka.shared().address()));
        var topic = new TopicGateway(kafka, settings, new Freshness(settings, clock), clock);
        try {
            return await().until(() -> topic.reading().block(), it -> it.state() != State.UNKNOWN);
        } finally {
            topic.destroy();
        }
    }

    @Test
    void what_came_this_moment_is_no_delay_and_a_single_record_that_lies_there_for_a_while_is_one() {
        put(Topics.CARE, 3, A_MOMENT);
        assertThat(reading().state()).isEqualTo(State.UP_TO_DATE);
        put(Topics.CARE, 7, A_WHILE);
        assertThat(reading().state()).isEqualTo(State.CATCHING_UP);
        assertThat(reading().waiting()).isEqualTo(1);
    }

    @Test
    void on_a_busy_morning_something_always_waits_and_all_is_read_while_the_older_is_folded() throws Exception {
        put(Topics.CARE, 3, A_WHILE);
        put(Topics.CARE, 3, A_WHILE);
        put(Topics.CARE, 3, A_MOMENT);
        folded(Topics.CARE, 3, 1);
        assertThat(reading().waiting()).isEqualTo(1);
        folded(Topics.CARE, 3, 2);
        assertThat(reading().state()).isEqualTo(State.UP_TO_DATE);
    }

    @Test
    void whether_families_have_heard_is_not_known_before_that_topic_is_read_too() {
        put(Topics.TOLD, 0, A_WHILE);
        assertThat(reading().state()).isEqualTo(State.CATCHING_UP);
    }

    @Test
    void what_the_topic_itself_has_forgotten_waits_for_nobody() throws Exception {
        put(Topics.CARE, 5, A_WHILE);
        admin.deleteRecords(Map.of(new TopicPartition(Topics.CARE, 5), RecordsToDelete.beforeOffset(1)))
                .all()
                .get();
        assertThat(reading().state()).isEqualTo(State.UP_TO_DATE);
    }
}
