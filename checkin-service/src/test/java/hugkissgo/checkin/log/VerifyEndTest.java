package hugkissgo.checkin.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.Hash;
import hugkissgo.checkin.log.Verdict.Broken;
import hugkissgo.checkin.log.Verdict.What;
import hugkissgo.checkin.log.Verdict.Whole;
import hugkissgo.stores.RealMongo;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("shelf")
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyEndTest {
    private static final int COUNT = 6;
    private final Diary diary = new Diary();
    private final MongoCollection<BsonDocument> events =
            RealMongo.client().getDatabase("checkin").getCollection("events", BsonDocument.class);

    @BeforeEach
    void mia_has_had_some_moments_here() {
        diary.say(COUNT - 2);
    }

    @Test
    void a_stream_without_a_head_and_one_whose_head_is_behind_are_whole() {
        assertThat(diary.verdict()).isEqualTo(new Whole(COUNT));
        diary.sent(diary.entries().subList(0, 4));
        assertThat(diary.verdict()).isEqualTo(new Whole(COUNT));
        diary.sent(diary.entries());
        assertThat(diary.verdict()).isEqualTo(new Whole(COUNT));
    }

    @Test
    void that_the_newest_was_removed_is_found_and_the_newest_two_and_all() {
        diary.sent(diary.entries());

        removeAfter(COUNT - 1);
        assertThat(diary.verdict()).isEqualTo(new Broken(COUNT - 1, COUNT, What.NEWEST_REMOVED));
        removeAfter(COUNT - 2);
        assertThat(diary.verdict()).isEqualTo(new Broken(COUNT - 2, COUNT - 1, What.NEWEST_REMOVED));
        removeAfter(0);
        assertThat(diary.verdict()).isEqualTo(new Broken(0, 1, What.NEWEST_REMOVED));
    }

    @Test
    void what_was_done_before_the_end_is_named_first() {
        diary.sent(diary.entries());
        removeAfter(COUNT - 1);
        change(2, "at", EntryDocument.time(MORNING.plusSeconds(60)));

        assertThat(diary.verdict()).isEqualTo(new Broken(COUNT - 1, 2, What.EDITED));
    }

    @Test
    void a_newest_fact_written_anew_with_its_hash_is_found() {
        diary.sent(diary.entries());
        change(COUNT, "at", EntryDocument.time(MORNING.plusSeconds(60)));
        Entry forged = diary.entries().getLast();
        var headers = forged.headers();
        Hash hash = Hash.link(headers.previous(), forged.envelope(), headers.body());
        change(COUNT, "hash", new BsonBinary(hash.bytes()));

        assertThat(diary.verdict()).isEqualTo(new Broken(COUNT, COUNT, What.REPLACED));
    }

    @Test
    void what_is_said_and_sent_afterwards_does_not_hide_that_the_newest_was_removed() {
        diary.sent(diary.entries());
        removeAfter(COUNT - 1);
        diary.startAgain();
        for (int said = 0; said < 3; said++) {
            diary.say(1);
            diary.sent(List.of(diary.entries().getLast()));
        }

        assertThat(diary.verdict()).isEqualTo(new Broken(COUNT + 2, COUNT, What.REPLACED));
    }

    private void removeAfter(int seq) {
        Mono.from(events.deleteMany(and(mia(), gt("seq", (long) seq)))).block(Open.PATIENCE);
    }

    private void change(int seq, String field, BsonValue value) {
        Mono.from(events.updateOne(and(mia(), eq("seq", (long) seq)), Updates.set(field, value)))
                .block(Open.PATIENCE);
    }

    private org.bson.conversions.Bson mia() {
        return eq("stream", diary.cast.mia.stream().value());
    }
}
