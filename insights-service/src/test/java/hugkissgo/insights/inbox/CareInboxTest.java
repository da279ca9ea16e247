package hugkissgo.insights.inbox;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Told;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Chronicle.Entry;
import hugkissgo.insights.Running;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.Tellings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.kafka.event.ConsumerStoppedEvent;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CareInboxTest {
    private Running insights;

    @BeforeEach
    void begin() {
        insights = Running.begin();
    }

    @AfterEach
    void close() {
        insights.close();
    }

    @Test
    void a_morning_on_kafka_becomes_a_separation_on_the_shelf() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.CRYING);

        insights.hear(mia.entries());
        insights.until(mia);

        assertThat(insights.bean(SeparationLog.class)
                        .of(new ChildId("child-mia"))
                        .collectList()
                        .block())
                .singleElement()
                .satisfies(it -> assertThat(it.outcome()).isEqualTo(new Outcome.Settled(8)));
    }

    @Test
    void what_is_missing_is_asked_for_again_and_again_and_only_that_child_waits() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.CRYING);
        Chronicle leo = Chronicle.lived("leo", Goodbye.GLAD);
        List<Entry> all = mia.entries();

        insights.hear(all.subList(0, 2));
        insights.hear(all.subList(3, 5));
        insights.hear(leo.entries());

        insights.until(leo);
        insights.until(() -> count(insights.asked(), "child-mia from 3") >= 2, "asked twice");
        assertThat(insights.position(mia)).isEqualTo(2);
        assertThat(insights.asked()).noneMatch(it -> it.startsWith("child-leo"));

        insights.hear(all.subList(2, 5));
        insights.until(mia);
    }

    @Test
    void who_watches_sees_streams_that_wait_and_for_how_long_until_nothing_is_missing_any_more() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.CRYING);
        Chronicle leo = Chronicle.lived("leo", Goodbye.CRYING);
        assertThat(gauge("streams")).isZero();
        assertThat(gauge("oldest")).isZero();

        insights.hear(mia.entries().subList(1, 5));
        insights.hear(leo.entries().subList(2, 5));
        insights.until(() -> gauge("streams") == 2, "two wait");
        double waited = gauge("oldest");
        insights.until(() -> gauge("oldest") > waited, "longer");

        insights.hear(mia.entries());
        insights.until(() -> gauge("streams") == 1, "one waits");
        assertThat(gauge("oldest")).isPositive();
        insights.hear(leo.entries());
        insights.until(() -> gauge("streams") == 0, "none waits");
        assertThat(gauge("oldest")).isZero();
    }

    /// Without a tag, so that no name or id is ever shown.
    private double gauge(String what) {
        var gauge = insights.bean(MeterRegistry.class)
                .get("hugkissgo.waiting." + what)
                .gauge();
        assertThat(gauge.getId().getTags()).isEmpty();
        return gauge.value();
    }

    @Test
    void a_poisoned_record_in_the_middle_delays_its_own_child_only() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.CRYING);
        Chronicle leo = Chronicle.lived("leo", Goodbye.GLAD);

        insights.hear(mia.entries().subList(0, 1));
        insights.hear(mia.entries().get(1).broken());
        insights.hear(new ProducerRecord<>(Topics.CARE, "child-mia".getBytes(StandardCharsets.UTF_8), null));
        insights.hear(new ProducerRecord<>(Topics.CARE, null, new byte[] {1}));
        insights.hear(mia.entries().subList(2, 5));
        insights.hear(leo.entries());

        insights.until(leo);
        insights.until(() -> insights.asked().contains("child-mia from 2"), "asked");
        assertThat(insights.position(mia)).isEqualTo(1);
        assertThat(insights.asked()).noneMatch(it -> it.startsWith("child-leo"));
        insights.hear(mia.entries());
        insights.until(mia);
    }

    @Test
    void a_type_of_a_later_release_moves_the_position_and_nothing_else() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.CRYING)
                .unknown(MONDAY, "care.Yawned.v1")
                .unknown(MONDAY, "care.Settled.v2")
                .came("after", MONDAY.plus(Duration.ofDays(3)), Goodbye.GLAD, 0);

        insights.hear(mia.entries());
        insights.until(mia);

        assertThat(insights.asked()).noneMatch(it -> it.startsWith("child-mia"));
    }

    @Test
    void families_hear_of_the_third_happy_goodbye_once_however_often_it_is_heard() {
        Chronicle mia = Chronicle.lived("mia", Goodbye.GLAD, Goodbye.CALM, Goodbye.GLAD);
        List<Entry> all = mia.entries();
        insights.hear(all.subList(0, 13));
        insights.until(() -> insights.position(mia) == 13, "13");
        assertThat(insights.victories()).isEmpty();

        insights.hear(all);
        insights.hear(all);
        insights.until(mia);

        assertThat(insights.victories()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.THREE_IN_A_ROW);
            assertThat(it.asOf()).isEqualTo(14);
        });
    }

    @Test
    void what_families_were_told_is_kept_by_the_earliest_word() {
        for (int after : new int[] {7, 2, 5}) {
            insights.hear(told("settled", after));
        }
        insights.hear(new ProducerRecord<>(Topics.TOLD, "child-mia".getBytes(StandardCharsets.UTF_8), new byte[] {1}));
        insights.hear(told("the last of them", 9));

        insights.until(() -> words().containsKey(EventId.derivedFrom("the last of them")), "all of them");
        assertThat(words()).containsEntry(EventId.derivedFrom("settled"), MONDAY.plusSeconds(2));
    }

    @Test
    void each_part_of_what_families_were_told_is_read_from_its_beginning_once_whatever_other_parts_have_brought() {
        insights.hear(told("another part has brought it", 3));
        insights.until(() -> words().containsKey(EventId.derivedFrom("another part has brought it")), "one word");
        var part = new TopicPartition(Topics.TOLD, 40);
        try (var consumer = new MockConsumer<byte[], byte[]>("earliest")) {
            consumer.assign(List.of(part));
            consumer.updateBeginningOffsets(Map.of(part, 0L));
            assertThat(beginsAt(consumer, part)).isZero();
            assertThat(consumer.committed(Set.of(part)).get(part).offset()).isZero();
            assertThat(beginsAt(consumer, part)).isEqualTo(7);
        }
    }

    /// Where a part is read on that another instance had left at its seventh record.
    private long beginsAt(MockConsumer<byte[], byte[]> consumer, TopicPartition part) {
        consumer.seek(part, 7);
        insights.bean(ToldInbox.class).onPartitionsAssigned("inbox-in-0", consumer, List.of(part), true);
        return consumer.position(part);
    }

    /// Word of what happened on Monday, in the family's feed so many seconds later.
    private static ProducerRecord<byte[], byte[]> told(String event, int after) {
        var word = new Told(
                EventId.derivedFrom(event),
                Chronicle.OAK,
                new ChildId("child-mia"),
                new PersonId("person-amara"),
                Told.Outcome.IN_FEED,
                MONDAY,
                MONDAY.plusSeconds(after));
        return new ProducerRecord<>(
                Topics.TOLD,
                "child-mia".getBytes(StandardCharsets.UTF_8),
                CareJson.log().writeValueAsBytes(word));
    }

    /// When each event was heard of.
    private Map<EventId, Instant> words() {
        return insights.bean(Tellings.class)
                .of(Chronicle.OAK, MONDAY, MONDAY.plusSeconds(1))
                .collectMap(Tellings.Word::event, Tellings.Word::heard)
                .block();
    }

    @Test
    void a_consumer_that_stopped_for_good_is_not_called_alive() {
        var availability = insights.bean(ApplicationAvailability.class);
        assertThat(availability.getLivenessState()).isEqualTo(LivenessState.CORRECT);

        insights.publish(new ConsumerStoppedEvent(this, this, ConsumerStoppedEvent.Reason.ERROR));

        assertThat(availability.getLivenessState()).isEqualTo(LivenessState.BROKEN);
    }

    private static long count(List<String> asked, String what) {
        return asked.stream().filter(what::equals).count();
    }
}
