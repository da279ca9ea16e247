package hugkissgo.checkin.log;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.access.time.StoreMoment;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.day.Enrolment;
import hugkissgo.checkin.log.Change.Begun;
import hugkissgo.checkin.log.Change.Changed;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/// One change stream over the log for all live pages of this instance, opened so that nothing falls between opening and
/// looking; on any error or end it begins again.
final class Changes {
    /// Kept open this long after the last page has gone.
    private static final Duration LINGER = Duration.ofSeconds(5);
    /// A page that is this far behind is cut off; it comes back and looks at everything.
    private static final int BEHIND = 4_096;

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final List<Bson> ONLY_WHERE = List.of(
            match(eq("operationType", "insert")),
            project(include(
                    "operationType",
                    "fullDocument.centre",
                    "fullDocument.stream",
                    "fullDocument.type",
                    "fullDocument.after")));
    /// Only these bring a child into a room or out of it.
    private static final Set<String> MOVES = Stream.of(ChildEnrolled.class, RoomChanged.class, Corrected.class)
            .map(EventTypes::typeOf)
            .collect(Collectors.toUnmodifiableSet());

    private final MongoDatabase database;
    private final MongoCollection<BsonDocument> events;
    private final WrittenTails written;
    private final Flux<Change> shared;

    Changes(MongoDatabase database, MongoCollection<BsonDocument> events, WrittenTails written) {
        this.database = database;
        this.events = events;
        this.written = written;
        this.shared = Flux.defer(this::open)
                .repeatWhen(done -> done.delayElements(PAUSE))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, PAUSE).maxBackoff(Duration.ofSeconds(5)))
                .publish()
                .refCount(1, LINGER);
    }

    /// A page that comes later is told to begin as well, after it is connected.
    Flux<Change> at(CentreId centre) {
        return Flux.merge(shared, Flux.just(new Begun()))
                .filter(it -> isOf(it, centre))
                .onBackpressureBuffer(BEHIND);
    }

    private static boolean isOf(Change change, CentreId centre) {
        return switch (change) {
            case Begun _ -> true;
            case Changed it -> it.centre().equals(centre);
        };
    }

    private Flux<Change> open() {
        return StoreMoment.now(database, AttendanceLog.EVENTS)
                .flatMapMany(it -> Flux.concat(Flux.just(new Begun()), from(it)));
    }

    private Flux<Change> from(StoreMoment moment) {
        return Flux.from(moment.start(events.watch(ONLY_WHERE, BsonDocument.class)))
                .mapNotNull(ChangeStreamDocument::getFullDocument)
                .map(this::changed);
    }

    private Change changed(BsonDocument it) {
        StreamId stream = new StreamId(it.getString(EntryDocument.STREAM).getValue());
        boolean moves = MOVES.contains(it.getString(EntryDocument.TYPE).getValue());
        return new Changed(
                new CentreId(it.getString(EntryDocument.CENTRE).getValue()),
                stream,
                stream.isChild() && !moves ? room(stream, it.getDocument(EntryDocument.AFTER)) : null);
    }

    private @Nullable RoomId room(StreamId stream, BsonDocument after) {
        return EntryDocument.state(stream, after)
                .map(it -> (ChildDay) written.tail(stream, it))
                .map(ChildDay::enrolment)
                .map(Enrolment::room)
                .orElse(null);
    }
}
