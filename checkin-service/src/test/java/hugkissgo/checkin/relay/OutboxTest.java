package hugkissgo.checkin.relay;

import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.DayFact.Kind;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.Position;
import hugkissgo.care.id.EventId;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.log.Cast;
import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.log.Open;
import hugkissgo.checkin.relay.Outbox.Stretch;
import hugkissgo.checkin.relay.Outbox.Waiting;
import hugkissgo.stores.RealMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("shelf")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutboxTest {
    private static final int LENGTH = 2 * Outbox.STRETCH + 20;
    private final Cast cast = new Cast();
    private final Outbox outbox = new Outbox(RealMongo.client());

    @BeforeEach
    void mia_has_had_a_long_time_here_and_kafka_has_heard_it_all() {
        var checkin = Open.at(MORNING).begin(cast);
        for (int said = 2; said < LENGTH; said++) {
            checkin.hear(cast.ofMia(MORNING, new MomentShared(Kind.MOMENT, new Spoken("Found a snail"))));
        }
        clear(marks().stream().map(Waiting::id).toList());
    }

    @Test
    void one_mark_asks_for_all_that_follows_it() {
        again(3);

        assertThat(marks()).hasSize(1);
        assertThat(numbers(untilTheEnd(waiting()))).containsExactlyElementsOf(from(3));
    }

    @Test
    void the_next_stretch_is_marked_before_anybody_hears_of_this_one() {
        again(1);

        Stretch first = waiting();
        assertThat(numbers(first.entries())).containsExactlyElementsOf(to(Outbox.STRETCH));
        clear(List.of(first.entries().getFirst().id()));

        assertThat(waiting().entries().getFirst().seq()).isEqualTo(Outbox.STRETCH + 1);
    }

    @Test
    void who_goes_on_where_another_has_gone_on_already_finds_nothing_and_marks_nothing() {
        again(1);
        Entry next = waiting().next();
        clear(marks().stream().map(Waiting::id).toList());

        assertThat(outbox.from(next).block(Open.PATIENCE)).isEqualTo(Stretch.NOTHING);
        assertThat(marks()).isEmpty();
    }

    @Test
    void a_mark_within_a_stretch_whose_beginning_is_done_still_stands_for_everything_after_it() {
        again(1);
        Entry first = waiting().entries().getFirst();
        clear(marks().stream().map(Waiting::id).toList());
        again(20);

        assertThat(numbers(untilTheEnd(outbox.from(first).block(Open.PATIENCE))))
                .containsExactlyElementsOf(from(20));
    }

    @Test
    void marking_twice_is_marking_once_and_what_was_never_said_is_not_marked() {
        assertThat(again(LENGTH)).isTrue();
        assertThat(again(LENGTH)).isFalse();
        assertThat(again(LENGTH + 1L)).isFalse();
        assertThat(marks()).hasSize(1);
    }

    /// Marks are taken off on one node first; only what a majority knows is read.
    private void clear(List<EventId> ids) {
        outbox.clear(ids).block(Open.PATIENCE);
        outbox.waiting(10_000)
                .filter(marks -> marks.stream().noneMatch(it -> ids.contains(it.id())))
                .repeatWhenEmpty(it -> it.delayElements(Duration.ofMillis(20)))
                .block(Open.PATIENCE);
    }

    private boolean again(long from) {
        return outbox.again(new Position(cast.centre, cast.mia.stream(), from)).block(Open.PATIENCE);
    }

    private Stretch waiting() {
        return outbox.waiting(cast.mia.stream()).block(Open.PATIENCE);
    }

    private List<Waiting> marks() {
        return outbox.waiting(10_000).block(Open.PATIENCE).stream()
                .filter(it -> it.stream().equals(cast.mia.stream()))
                .toList();
    }

    private List<Entry> untilTheEnd(Stretch first) {
        var all = new ArrayList<>(first.entries());
        for (Stretch it = first; it.next() != null; ) {
            it = outbox.from(it.next()).block(Open.PATIENCE);
            all.addAll(it.entries());
        }
        return all;
    }

    private static List<Long> numbers(List<Entry> entries) {
        return entries.stream().map(Entry::seq).toList();
    }

    private static List<Long> from(long first) {
        return LongStream.rangeClosed(first, LENGTH).boxed().toList();
    }

    private static List<Long> to(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
