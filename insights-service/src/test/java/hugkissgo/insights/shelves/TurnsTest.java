package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.stores.RealMongo;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TurnsTest {
    private final Turns turns = new Turns(RealMongo.client());
    private final MongoCollection<BsonDocument> shelf =
            RealMongo.client().getDatabase("insights").getCollection("turns", BsonDocument.class);

    @BeforeEach
    void empty() {
        RealMongo.forget("insights");
        keep(Turn.ALONE, "mia", 1).block();
    }

    private Mono<Void> keep(Turn turn, String id, long seq) {
        var document = new BsonDocument("_id", new BsonString(id)).append("seq", new BsonInt64(seq));
        return turn.write(shelf, List.of(new Newer(id, seq, document)));
    }

    private Mono<Long> seq(Turn turn, String id) {
        return Mono.from(turn.find(shelf, eq("_id", id)).first())
                .map(it -> it.getInt64("seq").getValue());
    }

    private Mono<Long> next(Turn turn, Mono<Void> meanwhile) {
        return seq(turn, "mia")
                .delayUntil(_ -> meanwhile)
                .flatMap(it -> keep(turn, "mia", it + 1).thenReturn(it + 1));
    }

    @Test
    void what_another_instance_wrote_meanwhile_is_read_again_and_never_replaced_by_something_older() {
        var tries = new AtomicInteger();

        turns.take(turn -> next(turn, tries.getAndIncrement() == 0 ? keep(Turn.ALONE, "mia", 7) : Mono.empty()))
                .block();

        boolean once = tries.get() == 1;
        assertThat(seq(Turn.ALONE, "mia").block()).isEqualTo(once ? 7 : 8);
        assertThat(once).isEqualTo(isEmulator());
    }

    @Test
    void what_another_instance_put_where_nothing_stood_is_never_replaced_by_something_older() {
        assumeThat(isEmulator()).isFalse();
        var tries = new AtomicInteger();

        turns.take(turn -> {
                    boolean first = tries.getAndIncrement() == 0;
                    return seq(turn, "leo")
                            .defaultIfEmpty(0L)
                            .delayUntil(_ -> first ? keep(Turn.ALONE, "leo", 7) : Mono.empty())
                            .flatMap(it -> keep(turn, "leo", it + 1).thenReturn(it + 1));
                })
                .block();

        assertThat(seq(Turn.ALONE, "leo").block()).isEqualTo(8);
    }

    @Test
    void alone_something_older_replaces_nothing() {
        keep(Turn.ALONE, "mia", 7).then(keep(Turn.ALONE, "mia", 6)).block();

        assertThat(seq(Turn.ALONE, "mia").block()).isEqualTo(7);
    }

    @Test
    void a_turn_that_fails_leaves_nothing_and_is_not_taken_twice() {
        assumeThat(isEmulator()).isFalse();
        var tries = new AtomicInteger();

        var broken = turns.take(turn -> next(turn, keep(turn, "leo", 1))
                .flatMap(_ -> Mono.error(new IllegalStateException("after " + tries.incrementAndGet()))));

        assertThatThrownBy(broken::block).hasMessage("after 1");
        assertThat(seq(Turn.ALONE, "mia").block()).isEqualTo(1);
        assertThat(seq(Turn.ALONE, "leo").block()).isNull();
    }

    @Test
    void a_turn_after_another_finds_what_that_one_left() {
        turns.take(turn -> next(turn, Mono.empty())).block();
        turns.take(turn -> next(turn, Mono.empty())).block();

        assertThat(seq(Turn.ALONE, "mia").block()).isEqualTo(3);
    }

    private static boolean isEmulator() {
        return System.getProperty("hugkissgo.stores", "processes").equals("emulator");
    }
}
