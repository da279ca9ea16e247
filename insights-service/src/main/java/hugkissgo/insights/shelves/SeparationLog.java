package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.separation.Visit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document a separation, named after its visit: the notes it is told from, and what they tell.
@Component
public class SeparationLog {
    /// Named anew when the form of a visit changes, so that what an earlier release wrote is forgotten and asked for
    /// again.
    static final String VISIT = "visit";
    private static final String TOLD = "separation";

    private final MongoCollection<BsonDocument> separations;

    /// A visit with the child it belongs to.
    public record OfChild(ChildId child, Visit visit) {}

    /// What was told of one visit, with the child it belongs to.
    public record Told(ChildId child, Separation separation) {}

    SeparationLog(MongoClient mongo, InsightsSettings settings) {
        this.separations =
                mongo.getDatabase("insights").getCollection(settings.named("separations"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Writes.onlyOfThisForm(separations, VISIT)
                .thenMany(Flux.concat(
                        separations.createIndex(Indexes.ascending("centre", "arrived")),
                        separations.createIndex(Indexes.ascending("noted"), new IndexOptions().sparse(true)),
                        separations.createIndex(Indexes.ascending("child", "arrived"))))
                .then();
    }

    /// The visits that a batch touches: by their own names, and by a fact that is corrected, looked for among all
    /// visits of its child.
    public Flux<OfChild> touched(Turn turn, Collection<VisitId> visits, Map<ChildId, Set<EventId>> corrected) {
        Flux<OfChild> named = visits.isEmpty()
                ? Flux.empty()
                : visits(turn, in("_id", visits.stream().map(VisitId::value).toList()));
        Flux<OfChild> meant = Flux.fromIterable(corrected.entrySet())
                .concatMap(it -> visits(turn, eq("child", it.getKey().value()))
                        .filter(found ->
                                it.getValue().stream().anyMatch(found.visit().notes()::has)));
        return Flux.concat(named, meant).distinct(it -> it.visit().id());
    }

    /// All visits of some children.
    public Mono<Map<ChildId, Collection<Visit>>> all(Turn turn, Collection<ChildId> children) {
        return visits(turn, in("child", children.stream().map(ChildId::value).toList()))
                .collectMultimap(OfChild::child, OfChild::visit);
    }

    private Flux<OfChild> visits(Turn turn, Bson which) {
        return Flux.from(turn.find(separations, which).projection(Projections.include("child", VISIT)))
                .map(it -> new OfChild(
                        new ChildId(it.getString("child").getValue()), FoldJson.read(it, VISIT, Visit.class)));
    }

    public Flux<Separation> of(ChildId child) {
        return Flux.from(separations
                        .find(and(eq("child", child.value()), exists(TOLD)))
                        .projection(Projections.include("child", TOLD)))
                .map(it -> told(it).separation());
    }

    /// Everything that began between two moments, for one centre.
    public Flux<Told> of(CentreId centre, Instant from, Instant until) {
        var arrived = and(
                gte("arrived", new BsonDateTime(from.toEpochMilli())),
                lt("arrived", new BsonDateTime(until.toEpochMilli())));
        return Flux.from(separations
                        .find(and(eq("centre", centre.value()), arrived))
                        .projection(Projections.include("child", TOLD)))
                .map(SeparationLog::told);
    }

    public Mono<Void> keep(Turn turn, List<Newer> all) {
        return turn.write(separations, all);
    }

    public Stream<Newer> documents(ChildFile file, Collection<Visit> visits) {
        return visits.stream().map(it -> new Newer(it.id().value(), it.seq(), document(file, it)));
    }

    private static BsonDocument document(ChildFile file, Visit visit) {
        BsonDocument document = new BsonDocument(
                        "_id", new BsonString(visit.id().value()))
                .append("centre", new BsonString(file.centre().value()))
                .append("child", new BsonString(file.child().value()))
                .append("seq", new BsonInt64(visit.seq()))
                .append(VISIT, FoldJson.bytes(visit));
        visit.told()
                .ifPresentOrElse(
                        it -> document.append("arrived", time(it.arrival().at()))
                                .append(TOLD, FoldJson.bytes(it)),
                        () -> document.append("noted", time(visit.began())));
        return document;
    }

    private static BsonDateTime time(Instant moment) {
        return new BsonDateTime(moment.toEpochMilli());
    }

    private static Told told(BsonDocument it) {
        return new Told(new ChildId(it.getString("child").getValue()), FoldJson.read(it, TOLD, Separation.class));
    }
}
