package hugkissgo.checkin.log;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import java.time.Instant;
import java.util.Date;
import org.bson.BsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The moments at which time alone may say something: the same documents, seen through `due`.
final class DueDates {
    private static final int MOST = 500;

    private final MongoCollection<BsonDocument> events;

    /// The event that brought a moment about, and when that is.
    record Due(EventId event, CentreId centre, StreamId stream, Instant at) {}

    DueDates(MongoClient mongo) {
        this.events = mongo.getDatabase(AttendanceLog.DATABASE).getCollection(AttendanceLog.EVENTS, BsonDocument.class);
    }

    /// The moments that have come, oldest first.
    Flux<Due> until(Instant now) {
        return Flux.from(events.find(lte(EntryDocument.DUE, Date.from(now)))
                        .projection(include(EntryDocument.CENTRE, EntryDocument.STREAM, EntryDocument.DUE))
                        .sort(ascending(EntryDocument.DUE))
                        .limit(MOST))
                .map(it -> new Due(
                        new EventId(it.getString("_id").getValue()),
                        new CentreId(it.getString(EntryDocument.CENTRE).getValue()),
                        new StreamId(it.getString(EntryDocument.STREAM).getValue()),
                        Instant.ofEpochMilli(it.getDateTime(EntryDocument.DUE).getValue())));
    }

    /// That moment has been judged.
    Mono<Void> judged(Due due) {
        return Mono.from(events.updateOne(eq("_id", due.event().value()), Updates.unset(EntryDocument.DUE)))
                .then();
    }
}
