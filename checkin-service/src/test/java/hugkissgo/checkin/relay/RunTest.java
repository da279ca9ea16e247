package hugkissgo.checkin.relay;

import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.By;
import hugkissgo.care.Envelope;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.Headers;
import hugkissgo.checkin.log.Entry;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RunTest {
    private static final byte[] NOTHING = {};
    private final CentreId centre = CentreId.fresh();
    private final ChildId mia = ChildId.fresh();
    private final Run run = new Run(mia.stream());
    private final Entry first = marked(1);
    private final Entry second = entry(2, false);
    private final Entry third = entry(3, false);
    private final Entry newest = marked(90);

    @Test
    void a_mark_stays_until_what_it_stands_for_is_out_as_well() {
        run.add(List.of(first, second, third), null);

        assertThat(run.out(run.next())).isEmpty();
        assertThat(run.out(run.next())).isEmpty();
        assertThat(run.out(run.next())).containsExactly(first.id());
    }

    @Test
    void entries_with_marks_of_their_own_are_done_one_by_one() {
        Entry next = marked(2);
        run.add(List.of(first, next), null);

        assertThat(run.out(run.next())).containsExactly(first.id());
        assertThat(run.out(run.next())).containsExactly(next.id());
    }

    @Test
    void what_is_new_goes_before_all_that_is_sent_again() {
        run.add(List.of(first, second), third);
        run.follow(newest, true);

        assertThat(run.next()).isEqualTo(newest);
        assertThat(run.next()).isEqualTo(first);
        assertThat(run.wantsReading()).isFalse();
    }

    @Test
    void what_is_new_takes_no_mark_off_but_its_own() {
        run.add(List.of(first, second), third);
        Entry inFlight = run.next();
        run.follow(newest, true);

        assertThat(run.out(inFlight)).isEmpty();
        assertThat(run.out(run.next())).containsExactly(newest.id());
        assertThat(run.out(run.next())).containsExactly(first.id());
    }

    @Test
    void what_is_new_waits_where_kafka_never_had_the_one_before_it() {
        run.add(List.of(first, second), third);
        run.follow(newest, false);

        assertThat(run.next()).isEqualTo(first);
        assertThat(run.next()).isEqualTo(second);
        assertThat(run.next()).isNull();
        assertThat(run.wantsReading()).isTrue();
    }

    private Entry marked(long seq) {
        return entry(seq, true);
    }

    private Entry entry(long seq, boolean pending) {
        var envelope = new Envelope(
                EventId.at(MORNING),
                "MomentShared",
                new Position(centre, mia.stream(), seq),
                null,
                MORNING,
                MORNING,
                By.staff(PersonId.fresh()),
                Provenance.LIVE);
        return new Entry(
                new Headers(envelope, Hash.NONE, Hash.NONE, Hash.NONE), NOTHING, NOTHING, 0, "", pending, null);
    }
}
