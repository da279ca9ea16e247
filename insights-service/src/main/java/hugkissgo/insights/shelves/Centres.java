package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.fold.CentreBook;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document a centre, with its position in the log.
@Component
public class Centres {
    private final MongoCollection<BsonDocument> centres;

    Centres(MongoClient mongo, InsightsSettings settings) {
        this.centres = mongo.getDatabase("insights").getCollection(settings.named("centres"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Writes.onlyOfThisForm(centres, FoldJson.MADE)
                .then(Mono.from(centres.createIndex(Indexes.ascending("_id")))) // no other: it makes the collection
                .then();
    }

    public Mono<Map<CentreId, CentreBook>> of(Collection<CentreId> wanted) {
        return of(Turn.ALONE, wanted);
    }

    public Mono<Map<CentreId, CentreBook>> of(Turn turn, Collection<CentreId> wanted) {
        return wanted.isEmpty()
                ? Mono.just(Map.of())
                : Flux.from(turn.find(
                                centres,
                                in("_id", wanted.stream().map(CentreId::value).toList())))
                        .map(it -> FoldJson.read(it, CentreBook.class))
                        .collectMap(CentreBook::centre);
    }

    public Flux<CentreBook> all() {
        return Flux.from(centres.find()).map(it -> FoldJson.read(it, CentreBook.class));
    }

    /// The book of one centre; an empty one where its own stream has not been heard yet.
    public Mono<CentreBook> of(CentreId centre) {
        return of(Set.of(centre)).map(found -> found.getOrDefault(centre, CentreBook.fresh(centre)));
    }

    public Mono<Void> keep(Turn turn, Collection<CentreBook> books) {
        return turn.write(
                centres,
                books.stream()
                        .map(it -> new Newer(
                                it.centre().value(),
                                it.seq(),
                                FoldJson.document(it.centre().value(), it.centre(), it.seq(), it)))
                        .toList());
    }
}
