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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The entries of the log that Kafka still lacks, or is to get again: the same documents, seen through `pending`.
final class Outbox {
    /// Read at once, at most; 256 KB is the largest body.
    static final int MOST = 1_000;

    private final MongoCollection<BsonDocument> events;
    private final MongoCollection<BsonDocument> quickly;

    /// An entry that waits, without its content.
    record Waiting(EventId id, StreamId stream, Instant since) {}

    Outbox(MongoClient mongo) {
        this.events = mongo.getDatabase(AttendanceLog.DATABASE).getCollection(AttendanceLog.EVENTS, BsonDocument.class);
        this.quickly = events.withWriteConcern(WriteConcern.W1);
    }

    /// What waits of these streams, each in order of `seq`, at most [#MOST].
    Mono<List<Entry>> pending(Collection<StreamId> streams) {
        var names = streams.stream().map(StreamId::value).toList();
        return Flux.from(events.find(in(EntryDocument.PENDING, names))
                        .sort(ascending(EntryDocument.STREAM, EntryDocument.SEQ))
                        .limit(MOST))
                .map(EntryDocument::read)
                .collectList();
    }

    /// Whatever waits, of any stream, at most `most`.
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

    /// Marks a stream from a number on as waiting again; says how many entries that were.
    Mono<Long> again(CentreId centre, StreamId stream, long from) {
        Bson asked = and(
                eq(EntryDocument.CENTRE, centre.value()),
                eq(EntryDocument.STREAM, stream.value()),
                gte(EntryDocument.SEQ, from));
        return Mono.from(events.updateMany(asked, Updates.set(EntryDocument.PENDING, stream.value())))
                .map(done -> done.getModifiedCount());
    }

    /// Every stream of every centre.
    Flux<Place> places() {
        return Flux.from(events.distinct(EntryDocument.CENTRE, String.class))
                .concatMap(centre -> Flux.from(
                                events.distinct(EntryDocument.STREAM, eq(EntryDocument.CENTRE, centre), String.class))
                        .map(stream -> new Place(new CentreId(centre), new StreamId(stream))));
    }

    /// One stream of one centre.
    record Place(CentreId centre, StreamId stream) {}
}
