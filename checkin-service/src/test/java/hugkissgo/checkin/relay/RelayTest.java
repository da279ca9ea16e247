package hugkissgo.checkin.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import hugkissgo.care.DayFact.Kind;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.Reading.Valid;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.RunningCheckin;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.log.Answer;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.checkin.log.Cast;
import hugkissgo.checkin.log.FrontDesk;
import hugkissgo.checkin.log.Verdict.Broken;
import hugkissgo.checkin.log.Verdict.What;
import hugkissgo.checkin.log.Verdict.Whole;
import hugkissgo.checkin.log.Verify;
import hugkissgo.checkin.relay.Outbox.Waiting;
import hugkissgo.stores.RealKafka;
import hugkissgo.stores.RealMongo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CHILDREN = 20;
    private final Cast cast = new Cast();
    private final List<StreamId> children =
            Stream.generate(ChildId::fresh).map(ChildId::stream).limit(CHILDREN).toList();

    @Test
    void whatever_is_said_reaches_kafka_byte_for_byte_and_in_order() {
        var kafka = RealKafka.shared();
        try (var checkin = RunningCheckin.on(kafka.address())) {
            talk(checkin, 10);

            try (var listener = new Listener(kafka.with("care.v1").address(), cast.centre)) {
                assertInOrder(listener.until(it -> distinct(it) >= CHILDREN * 10L), 10);
                assertThat(listener.until(it -> true).stream().map(Valid::fact))
                        .containsAll(checkin.the(AttendanceLog.class)
                                .facts(cast.centre, children.getFirst())
                                .collectList()
                                .block(PATIENCE));
            }
            assertNothingWaits();
        }
    }

    @Test
    void a_broker_that_dies_stops_nobody_at_the_door_and_hears_everything_afterwards() {
        var kafka = new RealKafka().with("care.v1", "resend.v1");
        try (var checkin = RunningCheckin.on(kafka.address())) {
            talk(checkin, 5);
            kafka.kill();
            talk(checkin, 10);
            assertThat(waiting().block(PATIENCE)).hasSizeGreaterThanOrEqualTo(CHILDREN * 10);
            kafka.restart();

            try (var listener = new Listener(kafka.address(), cast.centre)) {
                assertInOrder(listener.until(it -> distinct(it) >= CHILDREN * 15L), 15);
            }
            assertNothingWaits();
        } finally {
            kafka.kill();
        }
    }

    @Test
    void two_instances_may_send_the_same_and_still_each_fact_appears_first_in_order() {
        var kafka = RealKafka.shared();
        try (var one = RunningCheckin.on(kafka.address());
                var other = RunningCheckin.on(kafka.address())) {
            Flux.range(0, 10)
                    .concatMap(round -> Flux.fromIterable(children)
                            .flatMap(child -> (round % 2 == 0 ? one : other)
                                    .the(FrontDesk.class)
                                    .hear(said(child, round == 0))))
                    .blockLast(PATIENCE);

            try (var listener = new Listener(kafka.with("care.v1").address(), cast.centre)) {
                assertInOrder(listener.until(it -> distinct(it) >= CHILDREN * 10L), 10);
            }
            assertNothingWaits();
            assertTheEndIsKnown(one, 10);
        }
    }

    private void talk(RunningCheckin checkin, int times) {
        FrontDesk desk = checkin.the(FrontDesk.class);
        boolean begins = checkin.the(AttendanceLog.class)
                        .tail(cast.centre, children.getFirst())
                        .block(PATIENCE)
                        .seq()
                == 0;
        List<Answer> answers = Flux.fromIterable(children)
                .flatMap(child -> Flux.range(0, times).concatMap(i -> desk.hear(said(child, begins && i == 0))))
                .collectList()
                .block(PATIENCE);
        assertThat(answers).allMatch(Answer.Recorded.class::isInstance);
    }

    private Proposal said(StreamId child, boolean first) {
        Instant now = Instant.now();
        var event = first
                ? new ChildEnrolled(new Spoken("Mia"), null, null, LocalDate.of(2026, 3, 1), null)
                : new MomentShared(Kind.MOMENT, new Spoken("Found a snail"));
        Proposal it = cast.byStaff(child, now, event);
        return new Proposal(EventId.at(now), it.centre(), child, now, it.by(), Provenance.LIVE, event);
    }

    private static long distinct(List<Valid> heard) {
        return heard.stream().map(it -> it.fact().id()).distinct().count();
    }

    private void assertInOrder(List<Valid> heard, int each) {
        Map<StreamId, Long> last = new HashMap<>();
        for (Valid it : heard) {
            Fact fact = it.fact();
            long before = last.getOrDefault(fact.envelope().stream(), 0L);
            assertThat(fact.seq()).isLessThanOrEqualTo(before + 1);
            last.put(fact.envelope().stream(), Math.max(before, fact.seq()));
        }
        assertThat(last.keySet()).containsExactlyInAnyOrderElementsOf(children);
        assertThat(last.values()).containsOnly((long) each);
    }

    private Mono<List<Waiting>> waiting() {
        return new Outbox(RealMongo.client())
                .waiting(10_000)
                .map(all -> all.stream()
                        .filter(it -> children.contains(it.stream()))
                        .toList());
    }

    /// Every record is whole, and one from which the newest were taken would not be.
    private void assertTheEndIsKnown(RunningCheckin checkin, int each) {
        Verify verify = checkin.the(Verify.class);
        for (StreamId child : children) {
            assertThat(verify.stream(cast.centre, child).block(PATIENCE)).isEqualTo(new Whole(each));
        }
        Mono.from(RealMongo.client()
                        .getDatabase("checkin")
                        .getCollection("events")
                        .deleteMany(Filters.and(Filters.in("stream", values()), Filters.gte("seq", each - 1L))))
                .block(PATIENCE);
        for (StreamId child : children) {
            assertThat(verify.stream(cast.centre, child).block(PATIENCE))
                    .isEqualTo(new Broken(each - 2, each - 1, What.NEWEST_REMOVED));
        }
    }

    private List<String> values() {
        return children.stream().map(StreamId::value).toList();
    }

    private void assertNothingWaits() {
        Mono.defer(this::waiting)
                .filter(List::isEmpty)
                .repeatWhenEmpty(200, it -> it.delayElements(Duration.ofMillis(50)))
                .block(PATIENCE);
    }
}
