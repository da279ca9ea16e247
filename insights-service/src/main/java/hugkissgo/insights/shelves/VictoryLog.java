package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.victory.Victory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document a small victory that lies behind; those that a correction on the open page could still amend are in the
/// child's file.
@Component
public class VictoryLog {
    private final MongoCollection<BsonDocument> victories;

    VictoryLog(MongoClient mongo, InsightsSettings settings) {
        this.victories = mongo.getDatabase("insights").getCollection(settings.named("victories"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Mono.from(victories.createIndex(Indexes.ascending("child"))).then();
    }

    public Mono<Map<ChildId, Collection<Victory>>> of(Collection<ChildId> children) {
        return of(Turn.ALONE, children);
    }

    public Mono<Map<ChildId, Collection<Victory>>> of(Turn turn, Collection<ChildId> children) {
        return Flux.from(turn.find(
                        victories,
                        in("child", children.stream().map(ChildId::value).toList())))
                .collectMultimap(
                        it -> new ChildId(it.getString("child").getValue()), it -> FoldJson.read(it, Victory.class));
    }

    public Mono<Void> keep(Turn turn, Collection<ChildFile> files) {
        List<Newer> all = files.stream()
                .flatMap(file -> file.behind().stream().map(it -> newer(file, it)))
                .toList();
        return turn.write(victories, all);
    }

    private static Newer newer(ChildFile file, Victory it) {
        BsonDocument document = FoldJson.document(it.id().value(), file.centre(), it.since(), it)
                .append("child", new BsonString(file.child().value()));
        return new Newer(it.id().value(), it.since(), document);
    }
}
