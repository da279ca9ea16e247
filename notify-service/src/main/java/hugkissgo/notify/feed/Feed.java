package hugkissgo.notify.feed;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.telling.Amend;
import hugkissgo.notify.telling.Entry;
import hugkissgo.notify.telling.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every entry of every guardian, one document each, named by event and guardian.
@Component
public class Feed {
    /// The code of a duplicate key (MongoDB manual, error codes).
    private static final int DUPLICATE = 11000;

    private final MongoCollection<Document> entries;
    private final Clock clock;

    Feed(MongoDatabase notify, Clock clock) {
        this.entries = notify.getCollection("feed");
        this.clock = clock;
    }

    /// Makes the indexes that the readings below need.
    public Mono<Void> prepare() {
        return Flux.from(entries.createIndexes(List.of(
                        new IndexModel(Indexes.ascending("centre", "guardian", "child", "at")),
                        new IndexModel(Indexes.ascending("centre", "guardian", "written")),
                        new IndexModel(Indexes.ascending("event")))))
                .then();
    }

    /// Writes entries; one that is there already stays, unless it was shaped by an older event of its stream.
    public Mono<Void> tell(List<Entry> told) {
        Instant now = clock.instant();
        return write(told.stream()
                .<WriteModel<Document>>map(entry -> new ReplaceOneModel<>(
                        Filters.and(Filters.eq("_id", entry.id()), Filters.lt("shaped", entry.shaped())),
                        EntryDocument.of(entry, now),
                        new ReplaceOptions().upsert(true)))
                .toList());
    }

    /// Marks what was told of corrected facts as amended and drops the words it carried.
    public Mono<Void> amend(List<Amend> corrections) {
        Date now = Date.from(clock.instant());
        return write(corrections.stream()
                .<WriteModel<Document>>map(it -> new UpdateManyModel<>(
                        Filters.and(
                                Filters.eq("event", it.fact().value()),
                                Filters.eq("child", it.child().value()),
                                Filters.lt("shaped", it.shaped())),
                        Updates.combine(
                                Updates.set("amended", true),
                                Updates.set("shaped", it.shaped()),
                                Updates.set("written", now),
                                Updates.unset("args.words"),
                                Updates.unset("args.note"))))
                .toList());
    }

    /// What one guardian was told of one child between two moments, in the order in which it happened.
    public Flux<Entry> story(CentreId centre, PersonId guardian, ChildId child, Instant from, Instant until) {
        Bson within = Filters.and(
                of(centre, guardian, List.of(child)),
                Filters.gte("at", Date.from(from)),
                Filters.lt("at", Date.from(until)));
        return read(within, Sorts.ascending("at", "shaped"), 500);
    }

    /// Whether an entry is there and was not amended since.
    public Mono<Boolean> isTrue(String entry) {
        return Mono.from(entries.countDocuments(Filters.and(Filters.eq("_id", entry), Filters.eq("amended", false))))
                .map(many -> many > 0);
    }

    /// The small victories of one child, newest first.
    public Flux<Entry> victories(CentreId centre, PersonId guardian, ChildId child) {
        Bson won = Filters.and(of(centre, guardian, List.of(child)), Filters.eq("kind", Kind.VICTORY.name()));
        return read(won, Sorts.descending("at"), 200);
    }

    /// What was written for a guardian since a moment, oldest first, with that moment; whose child it is about, and
    /// whether the guardian may see that child now, is for the reader to ask.
    public Flux<Written> since(CentreId centre, PersonId guardian, Instant moment) {
        Bson newer = Filters.and(
                Filters.eq("centre", centre.value()),
                Filters.eq("guardian", guardian.value()),
                Filters.gte("written", Date.from(moment)));
        return Flux.from(entries.find(newer).sort(Sorts.ascending("written")).limit(500))
                .map(it -> new Written(
                        EntryDocument.read(it), it.getDate("written").toInstant()));
    }

    private Flux<Entry> read(Bson filter, Bson order, int most) {
        return Flux.from(entries.find(filter).sort(order).limit(most)).map(EntryDocument::read);
    }

    private static Bson of(CentreId centre, PersonId guardian, Collection<ChildId> children) {
        return Filters.and(
                Filters.eq("centre", centre.value()),
                Filters.eq("guardian", guardian.value()),
                Filters.in("child", children.stream().map(ChildId::value).toList()));
    }

    private Mono<Void> write(List<WriteModel<Document>> writes) {
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(entries.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                        .then()
                        .onErrorResume(MongoBulkWriteException.class, Feed::unlessAllAreThere);
    }

    private static Mono<Void> unlessAllAreThere(MongoBulkWriteException error) {
        boolean there = error.getWriteConcernError() == null
                && error.getWriteErrors().stream().allMatch(one -> one.getCode() == DUPLICATE);
        return there ? Mono.empty() : Mono.error(error);
    }
}
