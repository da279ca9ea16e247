package hugkissgo.checkin.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Hash;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.EventId;
import hugkissgo.checkin.log.Answer.Recorded;
import hugkissgo.checkin.log.Verdict.Broken;
import hugkissgo.checkin.log.Verdict.What;
import hugkissgo.checkin.log.Verdict.Whole;
import hugkissgo.stores.RealMongo;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("shelf")
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyTest {
    private static final int COUNT = 6;
    private final Cast cast = new Cast();
    private final Open checkin = Open.at(MORNING).begin(cast);
    private final MongoCollection<BsonDocument> events =
            RealMongo.client().getDatabase("checkin").getCollection("events", BsonDocument.class);

    @BeforeEach
    void a_short_morning_with_a_correction() {
        say(new Received(cast.rosa, null));
        say(new SaidGoodbye(Goodbye.CRYING, cast.rosa, null, null));
        EventId settled = say(new Settled(Activity.PAINTING, cast.rosa, null));
        say(new Corrected(settled, null));
    }

    @Test
    void an_untouched_stream_is_whole() {
        assertThat(verdict()).isEqualTo(new Whole(COUNT));
    }

    @Test
    void an_edited_time_and_an_edited_body_are_found() {
        set(4, "at", EntryDocument.time(MORNING.plusSeconds(1)));
        assertThat(verdict()).isEqualTo(new Broken(COUNT, 4, What.EDITED));

        set(2, "body", new BsonBinary("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(verdict()).isEqualTo(new Broken(COUNT, 2, What.EDITED));
    }

    @Test
    void a_forgotten_body_leaves_the_chain_standing() {
        set(3, "body", new BsonBinary(new byte[0]));
        assertThat(verdict()).isEqualTo(new Whole(COUNT));
    }

    @Test
    void a_removed_fact_is_found_also_when_the_later_ones_move_up() {
        remove(3);
        assertThat(verdict()).isEqualTo(new Broken(COUNT - 1, 3, What.REMOVED));

        for (int seq = 4; seq <= COUNT; seq++) {
            set(seq, "seq", new BsonInt64(seq - 1));
        }
        assertThat(verdict()).isEqualTo(new Broken(COUNT - 1, 3, What.REMOVED));
    }

    @Test
    void an_inserted_fact_is_found() {
        BsonDocument forged = document(6);
        forged.put("_id", new BsonString(EventId.at(MORNING).value()));
        forged.put("seq", new BsonInt64(7));
        forged.put("previous", new BsonBinary(Hash.NONE.bytes()));
        Entry entry = EntryDocument.read(forged);
        forged.put(
                "hash",
                new BsonBinary(
                        Hash.link(Hash.NONE, entry.envelope(), entry.headers().body())
                                .bytes()));
        insert(forged);

        assertThat(verdict()).isEqualTo(new Broken(COUNT + 1, 7, What.INSERTED));
    }

    @Test
    void an_inserted_fact_is_found_when_the_later_ones_moved_down() {
        BsonDocument forged = document(4);
        for (int seq = COUNT; seq >= 4; seq--) {
            set(seq, "seq", new BsonInt64(seq + 1));
        }
        forged.put("_id", new BsonString(EventId.at(MORNING).value()));
        Entry entry = EntryDocument.read(forged);
        forged.put(
                "hash",
                new BsonBinary(Hash.link(
                                entry.headers().previous(),
                                entry.envelope(),
                                entry.headers().body())
                        .bytes()));
        insert(forged);

        assertThat(verdict()).isEqualTo(new Broken(COUNT + 1, 4, What.INSERTED));
    }

    @Test
    void swapped_facts_and_swapped_bodies_are_found() {
        BsonDocument three = document(3);
        set(3, "body", document(4).getBinary("body"));
        assertThat(verdict()).isEqualTo(new Broken(COUNT, 3, What.SWAPPED));
        set(3, "body", three.getBinary("body"));
        assertThat(verdict()).isEqualTo(new Whole(COUNT));

        set(3, "seq", new BsonInt64(99));
        set(4, "seq", new BsonInt64(3));
        set(99, "seq", new BsonInt64(4));
        assertThat(verdict()).isEqualTo(new Broken(COUNT, 3, What.SWAPPED));
    }

    @Test
    void a_fact_written_anew_is_found_by_the_one_after_it() {
        set(4, "at", EntryDocument.time(MORNING.plusSeconds(60)));
        Entry entry = EntryDocument.read(document(4));
        set(
                4,
                "hash",
                new BsonBinary(Hash.link(
                                entry.headers().previous(),
                                entry.envelope(),
                                entry.headers().body())
                        .bytes()));

        assertThat(verdict()).isEqualTo(new Broken(COUNT, 4, What.EDITED));
    }

    @Test
    void what_is_kept_beside_a_fact_cannot_be_edited_either() {
        BsonDocument after = document(5).getDocument("after");
        String state = after.getString("state").getValue();
        assertThat(state).contains("\"returns\":0");
        after.put("state", new BsonString(state.replace("\"returns\":0", "\"returns\":1")));
        set(5, "after", after);

        assertThat(verdict()).isEqualTo(new Broken(COUNT, 5, What.AFTER_EDITED));
    }

    private EventId say(CareEvent said) {
        return ((Recorded) checkin.hear(cast.ofMia(MORNING, said))).fact().id();
    }

    private Verdict verdict() {
        return new Verify(checkin.log, new Heads(RealMongo.client()))
                .stream(cast.centre, cast.mia.stream()).block(Open.PATIENCE);
    }

    private org.bson.conversions.Bson at(int seq) {
        return and(eq("stream", cast.mia.stream().value()), eq("seq", (long) seq));
    }

    private BsonDocument document(int seq) {
        return Mono.from(events.find(at(seq)).first()).block(Open.PATIENCE);
    }

    private void set(int seq, String field, Object value) {
        Mono.from(events.updateOne(at(seq), Updates.set(field, value))).block(Open.PATIENCE);
    }

    private void remove(int seq) {
        Mono.from(events.deleteOne(at(seq))).block(Open.PATIENCE);
    }

    private void insert(BsonDocument document) {
        Mono.from(events.insertOne(document)).block(Open.PATIENCE);
    }
}
