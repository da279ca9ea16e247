package hugkissgo.checkin.log;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/// How far each stream has certainly come, kept beside the log so that its end cannot be taken away unseen. A head only
/// goes on, and only to what follows from it: one that something else was written behind stays where it is for ever.
public final class Heads {
    static final String HEADS = "heads";
    private static final String STAYS = "stays";
    private static final String HASH = "hash";

    private final MongoCollection<BsonDocument> heads;
    private final MongoCollection<BsonDocument> quickly;

    /// The number and the hash that an entry of a stream had when it was sent.
    record Head(long seq, Hash hash) {
        /// Of a stream of which nothing was sent yet, or only by an earlier release.
        static final Head NONE = new Head(0, Hash.NONE);
    }

    public Heads(MongoClient mongo) {
        this.heads = mongo.getDatabase(AttendanceLog.DATABASE).getCollection(HEADS, BsonDocument.class);
        this.quickly = heads.withWriteConcern(WriteConcern.W1);
    }

    Mono<Head> of(CentreId centre, StreamId stream) {
        return Mono.from(heads.find(eq("_id", id(centre, stream))).first())
                .map(it -> new Head(it.getInt64(EntryDocument.SEQ).getValue(), hash(it)))
                .defaultIfEmpty(Head.NONE);
    }

    private static Hash hash(BsonDocument it) {
        return new Hash(HexFormat.of().formatHex(it.getBinary(HASH).getData()));
    }

    /// Keeps how far these have come; one write, and again is the same as once. By one node only: a failover that
    /// forgets it forgets the marks taken off after it too, so they are sent and kept again.
    public Mono<Void> keep(Collection<Reach> reached) {
        List<WriteModel<BsonDocument>> writes =
                reached.stream().flatMap(Heads::writes).toList();
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(quickly.bulkWrite(writes)).then();
    }

    /// There is a head; it stays if these do not follow from it; else it goes on if it is behind them.
    private static Stream<WriteModel<BsonDocument>> writes(Reach it) {
        Bson head = eq("_id", id(it.centre(), it.stream()));
        Bson foreign = and(head, eq(EntryDocument.SEQ, it.first() - 1), ne(HASH, binary(it.previous())));
        Bson behind = and(head, lt(EntryDocument.SEQ, it.last()), exists(STAYS, false));
        return Stream.of(
                new UpdateOneModel<>(head, begin(), new UpdateOptions().upsert(true)),
                new UpdateOneModel<>(foreign, set(STAYS, true)),
                new UpdateOneModel<>(behind, at(it.last(), it.hash())));
    }

    private static Bson begin() {
        return combine(setOnInsert(EntryDocument.SEQ, Head.NONE.seq()), setOnInsert(HASH, binary(Head.NONE.hash())));
    }

    private static Bson at(long seq, Hash hash) {
        return combine(set(EntryDocument.SEQ, seq), set(HASH, binary(hash)));
    }

    private static BsonBinary binary(Hash hash) {
        return new BsonBinary(hash.bytes());
    }

    private static String id(CentreId centre, StreamId stream) {
        return centre.value() + "/" + stream.value();
    }
}
