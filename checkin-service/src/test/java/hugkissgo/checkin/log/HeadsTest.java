package hugkissgo.checkin.log;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.log.Heads.Head;
import hugkissgo.stores.RealMongo;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

@Tag("shelf")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadsTest {
    private static final int COUNT = 24;
    private final Diary diary = new Diary();
    private final Heads another = new Heads(RealMongo.client());
    private List<Entry> sent = List.of();

    @BeforeEach
    void mia_has_had_many_moments_here() {
        diary.say(COUNT - 2);
        sent = diary.entries();
    }

    @Test
    void a_head_goes_on_with_what_is_sent_and_the_same_again_changes_nothing() {
        assertThat(diary.head()).isEqualTo(Head.NONE);
        diary.sent(sent.subList(0, 3));
        assertThat(diary.head()).isEqualTo(at(3));
        diary.sent(sent.subList(3, 5));
        diary.sent(sent.subList(3, 5));
        assertThat(diary.head()).isEqualTo(at(5));
    }

    @Test
    void a_stream_of_an_earlier_release_gets_its_head_with_the_next_that_is_sent() {
        diary.sent(sent.subList(9, 10));
        assertThat(diary.head()).isEqualTo(at(10));
    }

    @Test
    void two_relays_never_take_a_head_back() {
        diary.sent(sent.subList(0, 5));
        diary.sent(another, sent.subList(0, 3));
        assertThat(diary.head()).isEqualTo(at(5));

        diary.sent(another, sent.subList(6, 7));
        diary.sent(sent.subList(5, 6));
        assertThat(diary.head()).isEqualTo(at(7));
        diary.sent(sent.subList(7, 8));
        assertThat(diary.head()).isEqualTo(at(8));
    }

    @Test
    void of_many_at_once_the_farthest_is_kept() {
        Flux.fromIterable(sent)
                .flatMap(it -> (it.seq() % 2 == 0 ? diary.heads : another).keep(List.of(Reach.of(it))), COUNT)
                .blockLast(Open.PATIENCE);
        Diary.untilAMajorityKnows();

        assertThat(diary.head()).isEqualTo(at(COUNT));
    }

    @Test
    void an_unbroken_run_is_one_reach_and_of_two_the_farther_counts() {
        Reach six = Reach.of(sent.get(5));
        Reach run = Reach.of(sent.get(1)).and(Reach.of(sent.get(2))).and(Reach.of(sent.get(3)));

        assertThat(run.first()).isEqualTo(2);
        assertThat(run.previous()).isEqualTo(sent.getFirst().headers().hash());
        assertThat(new Head(run.last(), run.hash())).isEqualTo(at(4));
        assertThat(run.and(six)).isEqualTo(six);
        assertThat(six.and(run)).isEqualTo(six);
        assertThat(run.and(Reach.of(sent.get(2)))).isEqualTo(run);
    }

    private Head at(int seq) {
        return new Head(seq, sent.get(seq - 1).headers().hash());
    }
}
