package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.fold.ChildFile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document a child: its file, with its position in the log.
@Component
public class Children {
    private final MongoCollection<BsonDocument> children;

    Children(MongoClient mongo, InsightsSettings settings) {
        this.children = mongo.getDatabase("insights").getCollection(settings.named("children"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Mono.from(children.createIndex(Indexes.ascending("centre"))).then();
    }

    public Mono<Map<ChildId, ChildFile>> of(Collection<ChildId> wanted) {
        return wanted.isEmpty()
                ? Mono.just(Map.of())
                : Flux.from(children.find(
                                in("_id", wanted.stream().map(ChildId::value).toList())))
                        .map(it -> FoldJson.read(it, ChildFile.class))
                        .collectMap(ChildFile::child);
    }

    public Flux<ChildFile> of(CentreId centre) {
        return Flux.from(children.find(eq("centre", centre.value()))).map(it -> FoldJson.read(it, ChildFile.class));
    }

    public Flux<ChildFile> all() {
        return Flux.from(children.find()).map(it -> FoldJson.read(it, ChildFile.class));
    }

    public Mono<Boolean> isEmpty() {
        return Mono.from(children.find().limit(1)).hasElement().map(any -> !any);
    }

    public Mono<Void> keep(Collection<ChildFile> files) {
        List<WriteModel<BsonDocument>> writes = files.stream()
                .map(it -> Writes.newer(
                        it.child().value(),
                        it.seq(),
                        FoldJson.document(it.child().value(), it)))
                .toList();
        return Writes.all(children, writes);
    }
}
