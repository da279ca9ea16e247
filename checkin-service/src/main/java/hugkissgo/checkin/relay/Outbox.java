package hugkissgo.checkin.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.Position;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.log.EntryDocument;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The entries of the log that Kafka still lacks, or is to get again: the same documents, seen through `pending`. A
/// mark stands for its entry and for those after it that have none, so a stream of any length is asked for with one.
final class Outbox {
    /// Read of a stream at once, at most; 256 KB is the largest body.
    static final int STRETCH = 50;

    private final MongoCollection<BsonDocument> events;
    private final MongoCollection<BsonDocument> quickly;

    /// An entry that waits, without its content.
    record Waiting(EventId id, StreamId stream, Instant since) {}

    /// Some of a stream in order of `seq`, and the entry to go on from; null at the end of the stream.
    record Stretch(List<Entry> entries, @Nullable Entry next) {
        static final Stretch NOTHING = new Stretch(List.of(), null);
    }

    Outbox(MongoClient mongo) {
        this.events = mongo.getDatabase(AttendanceLog.DATABASE).getCollection(AttendanceLog.EVENTS, BsonDocument.class);
        this.quickly = events.withWriteConcern(WriteConcern.W1);
    }

    /// What waits of a stream, from its first mark on.
    Mono<Stretch> waiting(StreamId stream) {
        return Mono.from(events.find(eq(EntryDocument.PENDING, stream.value()))
                        .sort(ascending(EntryDocument.SEQ))
                        .first())
                .flatMap(first -> from(EntryDocument.read(first)))
                .defaultIfEmpty(Stretch.NOTHING);
    }

    /// What waits from this entry on; nothing where somebody else has taken its mark and gone on. Where more follows,
    /// that is marked before anybody hears of the first.
    Mono<Stretch> from(Entry first) {
        var asked = and(place(first.envelope().position()), gte(EntryDocument.SEQ, first.seq()));
        return Flux.from(events.find(asked).sort(ascending(EntryDocument.SEQ)).limit(STRETCH + 1))
                .map(EntryDocument::read)
                .collectList()
                .flatMap(this::stretch);
    }

    private Mono<Stretch> stretch(List<Entry> read) {
        List<Entry> entries = read.stream().dropWhile(it -> !it.pending()).toList();
        if (entries.isEmpty() || read.size() <= STRETCH) {
            return Mono.just(new Stretch(entries, null));
        }
        Entry next = entries.getLast();
        return Mono.from(events.updateOne(eq("_id", next.id().value()), mark(next.stream())))
                .thenReturn(new Stretch(entries.subList(0, entries.size() - 1), next));
    }

    private static Bson place(Position at) {
        return and(
                eq(EntryDocument.CENTRE, at.centre().value()),
                eq(EntryDocument.STREAM, at.stream().value()));
    }

    private static Bson mark(StreamId stream) {
        return Updates.set(EntryDocument.PENDING, stream.value());
    }

    /// Whatever is marked, of any stream, at most `most`.
    Mono<List<Waiting>> waiting(int most) {
        return Flux.from(events.find(exists(EntryDocument.PENDING))
                        .projection(include(EntryDocument.PENDING, "recordedAt"))
                        .limit(most))
                .map(it -> new Waiting(
                        new EventId(it.getString("_id").getValue()),
                        new StreamId(it.getString(EntryDocument.PENDING).getValue()),
                        Instant.ofEpochMilli(it.getDateTime("recordedAt").getValue())))
                .collectList();
    }

    /// Kafka has them. Written by one node only: what a failover forgets is sent twice, which harms nobody.
    Mono<Void> clear(Collection<EventId> ids) {
        var names = ids.stream().map(EventId::value).toList();
        return Mono.from(quickly.updateMany(in("_id", names), Updates.unset(EntryDocument.PENDING)))
                .then();
    }

    /// Marks a stream as waiting again from a number on; says whether that was new.
    Mono<Boolean> again(Position from) {
        return Mono.from(events.updateOne(and(place(from), eq(EntryDocument.SEQ, from.seq())), mark(from.stream())))
                .map(done -> done.getModifiedCount() > 0);
    }

    /// Where every stream of every centre begins.
    Flux<Position> beginnings() {
        return Flux.from(events.distinct(EntryDocument.CENTRE, String.class))
                .concatMap(centre -> Flux.from(
                                events.distinct(EntryDocument.STREAM, eq(EntryDocument.CENTRE, centre), String.class))
                        .map(stream -> new Position(new CentreId(centre), new StreamId(stream), 1)));
    }
}
