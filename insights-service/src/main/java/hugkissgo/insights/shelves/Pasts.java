package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.victory.Before;
import java.util.Collection;
import java.util.Map;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document a child some of whose mornings are deleted: what small victories still need to know of them.
@Component
public class Pasts {
    private final MongoCollection<BsonDocument> pasts;

    Pasts(MongoClient mongo, InsightsSettings settings) {
        this.pasts = mongo.getDatabase("insights").getCollection(settings.named("pasts"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Writes.onlyOfThisForm(pasts, FoldJson.FILE);
    }

    public Mono<Map<ChildId, Before>> of(Turn turn, Collection<ChildId> children) {
        return Flux.from(turn.find(
                        pasts, in("_id", children.stream().map(ChildId::value).toList())))
                .collectMap(
                        it -> new ChildId(it.getString("_id").getValue()),
                        it -> FoldJson.read(it, FoldJson.FILE, Before.class));
    }

    /// An earlier moment never replaces a later one: the moment is what guards it.
    public Mono<Void> keep(CentreId centre, Map<ChildId, Before> all) {
        return Writes.all(
                pasts,
                all.entrySet().stream()
                        .map(it -> {
                            String id = it.getKey().value();
                            long moment = it.getValue().until().toEpochMilli();
                            return new Newer(
                                    id, moment, FoldJson.document(id, centre, moment, FoldJson.FILE, it.getValue()));
                        })
                        .toList());
    }
}
