package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.By;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.PersonFact.PersonErased;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.ResendWanted;
import hugkissgo.care.wire.Topics;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.stores.RealMongo;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CareInboxTest {
    private static final String[] HARD = {"DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED"};
    private final Oak oak = new Oak(Oak.MORNING).founded();

    @BeforeAll
    static void running() {
        Running.shared();
    }

    @Test
    void each_guardian_is_told_of_a_hard_morning_and_nobody_else() {
        oak.hardMorning(oak.mia, oak.amara);

        Running.send(oak.book.records());

        Feeds.eventually(oak.mia, oak.amara, HARD);
        Feeds.eventually(oak.mia, oak.ben, HARD);
        assertThat(Feeds.kinds(oak.mia, oak.chiara)).isEmpty();
        assertThat(Feeds.kinds(oak.leo, oak.chiara)).isEmpty();
    }

    @Test
    void who_is_entitled_is_judged_as_of_each_event() {
        oak.brought(oak.mia, oak.amara);
        oak.book.write(oak.mia.stream(), new AdultBarred(oak.ben));
        oak.book.write(oak.mia.stream(), new GuardianAdded(oak.chiara, Relation.OTHER));
        oak.goodbye(oak.mia, Goodbye.GLAD);

        Running.send(oak.book.records());

        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE");
        Feeds.eventually(oak.mia, oak.ben, "DROPPED_OFF", "RECEIVED");
        Feeds.eventually(oak.mia, oak.chiara, "GOODBYE");
    }

    @RepeatedTest(5)
    void records_sent_twice_and_children_shuffled_give_the_same_feed() {
        oak.hardMorning(oak.mia, oak.amara);
        oak.hardMorning(oak.leo, oak.chiara);
        long seed = new Random().nextLong();

        Running.send(shuffled(oak.book.records(), new Random(seed)));

        Feeds.eventually(oak.mia, oak.amara, HARD);
        Feeds.eventually(oak.leo, oak.chiara, HARD);
        assertThat(Feeds.entries(oak.mia, oak.ben)).as("seed " + seed).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tombstone",
                "forged key",
                "unreadable",
                "no headers",
                "too large",
                "never came",
                "not a fact of a child"
            })
    void whatever_is_wrong_in_one_morning_only_that_child_waits_until_it_is_sent_again(String wrong) {
        oak.brought(oak.mia, oak.amara);
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED");
        int before = oak.book.records().size();
        long missed = oak.book.seq(oak.mia.stream()) + 1;
        oak.goodbye(oak.mia, Goodbye.CRYING);
        oak.book.later(8);
        oak.settled(oak.mia);
        var goodbye = oak.book.records().get(before);
        var settled = oak.book.records().get(before + 1);

        Running.sendAnySize(spoilt(goodbye, wrong));
        Running.send(List.of(settled));
        int others = oak.book.records().size();
        oak.hardMorning(oak.leo, oak.chiara);
        Running.send(oak.book.records().subList(others, oak.book.records().size()));

        Feeds.eventually(oak.leo, oak.chiara, HARD);
        Awaitility.await().untilAsserted(() -> assertThat(resends(oak.mia)).contains(missed));
        assertThat(resends(oak.leo)).hasSize(wrong.equals("forged key") ? 1 : 0);
        assertThat(Feeds.kinds(oak.mia, oak.amara)).containsExactly("DROPPED_OFF", "RECEIVED");

        Running.send(List.of(goodbye, settled));

        Feeds.eventually(oak.mia, oak.amara, HARD);
    }

    @Test
    void who_watches_sees_that_a_stream_waits_and_for_how_long_until_nothing_is_missing_any_more() {
        oak.brought(oak.mia, oak.amara);
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED");
        long before = Feeds.missing();
        int known = oak.book.records().size();
        oak.goodbye(oak.mia, Goodbye.CRYING);
        oak.settled(oak.mia);

        Running.send(List.of(oak.book.records().get(known + 1)));
        looked().untilAsserted(() -> assertThat(gauge("streams")).isEqualTo(before + 1));
        double waited = gauge("oldest");
        looked().untilAsserted(() -> assertThat(gauge("oldest")).isGreaterThan(waited));

        Running.send(oak.book.records().subList(known, known + 2));
        looked().untilAsserted(() -> assertThat(gauge("streams")).isEqualTo(before));
    }

    /// It is looked at every ten seconds.
    private static ConditionFactory looked() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    /// Without a tag, so that no name or id is ever shown.
    private static double gauge(String what) {
        var gauge = Running.shared()
                .context
                .getBean(MeterRegistry.class)
                .get("hugkissgo.waiting." + what)
                .gauge();
        assertThat(gauge.getId().getTags()).isEmpty();
        return gauge.value();
    }

    @Test
    void a_type_or_version_from_the_future_and_a_forgotten_body_hold_up_nobody() {
        oak.brought(oak.mia, oak.amara);
        oak.book.write(
                oak.mia.stream(),
                null,
                By.CENTRE,
                EventId.at(oak.book.now()),
                "care.Sneezed.v1",
                "{}".getBytes(StandardCharsets.UTF_8));
        oak.book.write(
                oak.mia.stream(),
                null,
                By.CENTRE,
                EventId.at(oak.book.now()),
                "care.Settled.v2",
                "{}".getBytes(StandardCharsets.UTF_8));
        byte[] body = Body.write(new UpsetAgain(), (field, words) -> null);
        oak.book.write(oak.mia.stream(), null, By.CENTRE, EventId.at(oak.book.now()), "care.UpsetAgain.v1", body);
        oak.goodbye(oak.mia, Goodbye.GLAD);

        Running.send(oak.book.records().stream()
                .map(it -> Arrays.equals(it.value(), body) ? Book.record(it, new byte[0]) : it)
                .toList());

        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notify.feed", "notify.positions-1"})
    void a_crash_before_the_effects_or_between_them_and_the_position_changes_nothing(String before) {
        Mono.from(RealMongo.client()
                        .getDatabase("admin")
                        .runCommand(Document.parse("{configureFailPoint: 'failCommand', mode: {times: 3}, data: {"
                                + "failCommands: ['update'], namespace: '" + before + "', errorCode: 11600}}")))
                .block();
        oak.hardMorning(oak.mia, oak.amara);

        Running.send(oak.book.records());

        Feeds.eventually(oak.mia, oak.amara, HARD);
        oak.fetched(oak.mia, oak.amara);
        Running.send(List.of(oak.book.records().getLast()));
        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED", "PICKED_UP");
    }

    @Test
    void an_undone_tap_is_marked_even_when_the_feed_is_told_again() {
        oak.hardMorning(oak.mia, oak.amara);
        oak.said(oak.mia, By.staff(oak.rosa), new Corrected(oak.book.last(oak.mia.stream()), null));

        Running.send(oak.book.records());

        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED*");
    }

    @Test
    void a_person_who_is_erased_has_no_name_any_more() {
        oak.book.write(oak.rosa.stream(), new PersonErased());

        Running.send(oak.book.records());

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(Feeds.position(oak.rosa.stream()).getString("known"))
                                .isEqualTo("{}"));
    }

    @Test
    void a_small_victory_is_told_once_however_often_it_is_derived() {
        oak.hardMorning(oak.mia, oak.amara);
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, HARD);
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(Feeds.position(oak.mia.stream())).isNotNull());
        var three = victory(VictoryWon.Kind.THREE_IN_A_ROW);

        Running.send(List.of(three, victory(VictoryWon.Kind.FIRST_HAPPY), three, three));

        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED", "VICTORY");
        Feeds.eventually(oak.mia, oak.ben, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED", "VICTORY");
    }

    @Test
    void a_small_victory_that_is_heard_of_before_its_mornings_is_told_after_them() {
        oak.hardMorning(oak.mia, oak.amara);
        Running.send(List.of(victory(VictoryWon.Kind.THREE_IN_A_ROW)));
        Awaitility.await().untilAsserted(() -> assertThat(Feeds.early(oak.mia)).isEqualTo(1));

        Running.send(oak.book.records());

        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED", "VICTORY");
        Awaitility.await().untilAsserted(() -> assertThat(Feeds.early(oak.mia)).isZero());
    }

    private ProducerRecord<byte[], byte[]> victory(VictoryWon.Kind kind) {
        oak.book.later(1);
        var victory = new VictoryWon(
                EventId.derivedFrom(oak.mia.value(), kind.name()),
                oak.centre,
                oak.mia,
                kind,
                List.of(),
                oak.book.now(),
                oak.book.seq(oak.mia.stream()),
                false);
        return new ProducerRecord<>(
                Topics.INSIGHTS,
                oak.mia.value().getBytes(StandardCharsets.UTF_8),
                CareJson.log().writeValueAsBytes(victory));
    }

    private static List<Long> resends(ChildId child) {
        return Running.read(Topics.RESEND).stream()
                .map(it -> CareJson.log().readValue(it, ResendWanted.class))
                .filter(it -> child.stream().equals(it.stream()))
                .map(ResendWanted::from)
                .toList();
    }

    private List<ProducerRecord<byte[], byte[]>> spoilt(ProducerRecord<byte[], byte[]> record, String wrong) {
        return switch (wrong) {
            case "tombstone" -> List.of(Book.record(record, null));
            case "forged key" -> List.of(Book.rekeyed(record, oak.leo.value()));
            case "unreadable" -> List.of(Book.record(record, "\u0000{".getBytes(StandardCharsets.UTF_8)));
            case "no headers" -> List.of(new ProducerRecord<>(record.topic(), record.key(), record.value()));
            case "too large" -> List.of(Book.record(record, new byte[2 * 1024 * 1024]));
            case "not a fact of a child" -> List.of(oak.strange(record));
            case String _ -> List.of();
        };
    }

    /// Each child's records in their order, everything else as it falls, a third of it twice.
    private static List<ProducerRecord<byte[], byte[]>> shuffled(
            List<ProducerRecord<byte[], byte[]>> records, Random random) {
        List<ProducerRecord<byte[], byte[]>> mixed = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> waiting = new ArrayList<>(records);
        while (!waiting.isEmpty()) {
            var next = waiting.get(random.nextInt(waiting.size()));
            var first = waiting.stream()
                    .filter(it -> Arrays.equals(it.key(), next.key()))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(first);
            mixed.add(first);
            if (random.nextInt(3) == 0) {
                mixed.add(mixed.get(random.nextInt(mixed.size())));
            }
        }
        return Collections.unmodifiableList(mixed);
    }
}
