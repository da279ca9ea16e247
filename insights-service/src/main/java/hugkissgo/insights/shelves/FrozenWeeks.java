package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.insights.metrics.centre.Cells.Cell;
import hugkissgo.insights.metrics.centre.FrozenWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document a frozen week of a centre, written once; it belongs to no generation of the read model, so a rebuild
/// keeps it.
@Component
public class FrozenWeeks {
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoCollection<BsonDocument> weeks;

    /// What began before `until`, and after the mark before this one, was frozen at that moment.
    public record Mark(CentreId centre, Instant until, Instant frozen) {}

    FrozenWeeks(MongoClient mongo) {
        this.weeks = mongo.getDatabase("insights").getCollection("frozen", BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Mono.from(weeks.createIndex(Indexes.ascending("centre", "until")))
                .then();
    }

    /// Once: what is frozen stays as it is.
    public Mono<Void> freeze(FrozenWeek week) {
        return Mono.from(weeks.insertOne(document(week)))
                .then()
                .onErrorResume(
                        MongoWriteException.class,
                        e -> e.getError().getCode() == DUPLICATE_KEY ? Mono.empty() : Mono.error(e));
    }

    /// Up to where a centre is frozen; what began from then on is told one by one.
    public Mono<Instant> until(CentreId centre) {
        return Flux.from(weeks.find(eq("centre", centre.value()))
                        .sort(Sorts.descending("until"))
                        .projection(Projections.include("until"))
                        .limit(1))
                .next()
                .map(it -> time(it, "until"))
                .defaultIfEmpty(Instant.EPOCH);
    }

    /// The marks of some centres, in their order.
    public Mono<List<Mark>> marks(Collection<CentreId> centres) {
        return Flux.from(weeks.find(in(
                                "centre", centres.stream().map(CentreId::value).toList()))
                        .sort(Sorts.ascending("until"))
                        .projection(Projections.include("centre", "until", "frozen")))
                .map(it -> new Mark(
                        new CentreId(it.getString("centre").getValue()), time(it, "until"), time(it, "frozen")))
                .collectList();
    }

    public Flux<CentreId> centres() {
        return Flux.from(weeks.distinct("centre", String.class)).map(CentreId::new);
    }

    /// The cells of the weeks that begin and end within these days.
    public Mono<List<Cell>> cells(CentreId centre, LocalDate from, LocalDate to) {
        return Flux.from(weeks.find(and(
                                eq("centre", centre.value()),
                                gte("monday", from.toString()),
                                lte("monday", to.minusDays(6).toString())))
                        .sort(Sorts.ascending("monday")))
                .concatMapIterable(it -> FoldJson.read(it, FrozenWeek.class).cells())
                .collectList();
    }

    private static BsonDocument document(FrozenWeek week) {
        return new BsonDocument("_id", new BsonString(week.centre() + " " + week.monday()))
                .append("centre", new BsonString(week.centre().value()))
                .append("monday", new BsonString(week.monday().toString()))
                .append("until", new BsonDateTime(week.until().toEpochMilli()))
                .append("frozen", new BsonDateTime(week.frozen().toEpochMilli()))
                .append(FoldJson.MADE, FoldJson.bytes(week));
    }

    private static Instant time(BsonDocument it, String field) {
        return Instant.ofEpochMilli(it.getDateTime(field).getValue());
    }
}
