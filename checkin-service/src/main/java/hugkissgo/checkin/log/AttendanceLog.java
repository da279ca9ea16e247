package hugkissgo.checkin.log;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.Fact;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Fold;
import hugkissgo.checkin.day.Tail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The log: every fact of every stream, in order, for ever. What is appended is on a majority of disks before anybody
/// hears of it, and whatever is read here cannot be taken back by a failover.
public final class AttendanceLog {
    public static final String DATABASE = "checkin";
    public static final String EVENTS = "events";
    private final MongoCollection<BsonDocument> events;
    private final WrittenTails written = new WrittenTails();
    private final Changes changes;

    public AttendanceLog(MongoClient mongo) {
        requireMajority(mongo);
        this.events = mongo.getDatabase(DATABASE).getCollection(EVENTS, BsonDocument.class);
        this.changes = new Changes(mongo.getDatabase(DATABASE), events, written);
    }

    private static void requireMajority(MongoClient mongo) {
        WriteConcern write = mongo.getWriteConcern();
        boolean safe = "majority".equals(write.getWObject()) && Boolean.TRUE.equals(write.getJournal());
        if (!safe || !ReadConcern.MAJORITY.equals(mongo.getReadConcern())) {
            throw new IllegalStateException("HUGKISSGO_MONGO needs w=majority&journal=true&readConcernLevel=majority");
        }
    }

    /// Makes the indexes that the log's promises rest on.
    public Mono<Void> prepare() {
        var oneSeq = new IndexOptions().unique(true).name("one_seq");
        var sparse = new IndexOptions().sparse(true);
        return Flux.concat(
                        events.createIndex(
                                ascending(EntryDocument.CENTRE, EntryDocument.STREAM, EntryDocument.SEQ), oneSeq),
                        events.createIndex(ascending(EntryDocument.PENDING), sparse),
                        events.createIndex(ascending(EntryDocument.DUE), sparse))
                .then();
    }

    /// Appends one event, or errs: with a duplicate key where its id or its number is taken.
    Mono<Entry> append(Entry entry) {
        return Mono.from(events.insertOne(EntryDocument.write(entry))).thenReturn(entry);
    }

    /// Appends many in this order; at the first that cannot be appended it errs, and none after it is in.
    public Mono<Void> append(List<Entry> entries) {
        var documents = entries.stream().map(EntryDocument::write).toList();
        return Mono.from(events.insertMany(documents, new InsertManyOptions().ordered(true)))
                .then();
    }

    Mono<Optional<Entry>> of(EventId id) {
        return Mono.from(events.find(eq("_id", id.value())).first())
                .map(it -> Optional.of(EntryDocument.read(it)))
                .defaultIfEmpty(Optional.empty());
    }

    /// Those of these that the log has, by id.
    Mono<Map<EventId, Entry>> of(Collection<EventId> ids) {
        return Flux.from(events.find(
                        Filters.in("_id", ids.stream().map(EventId::value).toList())))
                .map(EntryDocument::read)
                .collectMap(Entry::id);
    }

    /// How a stream stands; a stream without facts stands at 0.
    public Mono<Standing> tail(CentreId centre, StreamId stream) {
        return Mono.from(events.find(in(centre, stream))
                        .sort(descending(EntryDocument.SEQ))
                        .first())
                .map(EntryDocument::read)
                .flatMap(this::standing)
                .defaultIfEmpty(Standing.before(centre, stream));
    }

    private Mono<Standing> standing(Entry last) {
        Mono<Tail> tail = last.fold() == Fold.version(last.stream())
                ? Mono.just(written.tail(last.stream(), last.after()))
                : facts(last.envelope().position().centre(), last.stream())
                        .takeUntil(it -> it.seq() == last.seq())
                        .collectList()
                        .map(it -> Fold.of(last.stream(), it));
        return tail.map(it -> new Standing(
                last.envelope().position().centre(),
                last.stream(),
                last.seq(),
                last.headers().hash(),
                it,
                !last.pending()));
    }

    /// All facts of a stream, in order.
    public Flux<Fact> facts(CentreId centre, StreamId stream) {
        return entries(centre, stream).map(Entry::fact);
    }

    Flux<Entry> entries(CentreId centre, StreamId stream) {
        return Flux.from(events.find(in(centre, stream)).sort(ascending(EntryDocument.SEQ)))
                .map(EntryDocument::read);
    }

    /// The last facts of a stream, newest first.
    public Flux<Fact> latest(CentreId centre, StreamId stream, int most) {
        return Flux.from(events.find(in(centre, stream))
                        .sort(descending(EntryDocument.SEQ))
                        .limit(most))
                .map(it -> EntryDocument.read(it).fact());
    }

    /// How every stream of a centre stands, in no order.
    public Flux<Standing> tails(CentreId centre) {
        return last(eq(EntryDocument.CENTRE, centre.value()));
    }

    /// How these streams of a centre stand, in no order; those without facts are left out.
    public Flux<Standing> tails(CentreId centre, Collection<StreamId> streams) {
        return last(and(
                eq(EntryDocument.CENTRE, centre.value()),
                Filters.in(
                        EntryDocument.STREAM,
                        streams.stream().map(StreamId::value).toList())));
    }

    /// The last entry of each stream, one query: the server goes from stream to stream in the index (a distinct scan),
    /// whatever their length.
    private Flux<Standing> last(Bson wanted) {
        var newestFirst = descending(EntryDocument.CENTRE, EntryDocument.STREAM, EntryDocument.SEQ);
        return Flux.from(events.aggregate(List.of(
                        match(wanted), sort(newestFirst), group("$" + EntryDocument.STREAM, first("last", "$$ROOT")))))
                .map(it -> EntryDocument.read(it.getDocument("last")))
                .flatMap(this::standing);
    }

    /// What changes at a centre from now on, for live pages.
    public Flux<Change> changes(CentreId centre) {
        return changes.at(centre);
    }

    private static Bson in(CentreId centre, StreamId stream) {
        return and(eq(EntryDocument.CENTRE, centre.value()), eq(EntryDocument.STREAM, stream.value()));
    }
}
