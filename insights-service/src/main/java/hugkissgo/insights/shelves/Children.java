package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.model.Indexes;
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
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document a child: its file, with its position in the log.
@Component
public class Children {
    /// As many as come in one morning at one instance; a file is about 10 kB in memory.
    private static final int AT_HAND = 5_000;

    private final MongoCollection<BsonDocument> children;

    private final Cache<String, ChildFile> known =
            Caffeine.newBuilder().maximumSize(AT_HAND).build();

    Children(MongoClient mongo, InsightsSettings settings) {
        this.children = mongo.getDatabase("insights").getCollection(settings.named("children"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Writes.onlyOfThisForm(children, FoldJson.FILE)
                .then(Mono.from(children.createIndex(Indexes.ascending("centre"))))
                .then();
    }

    public Mono<Map<ChildId, ChildFile>> of(Collection<ChildId> wanted) {
        return of(Turn.ALONE, wanted);
    }

    public Mono<Map<ChildId, ChildFile>> of(Turn turn, Collection<ChildId> wanted) {
        return wanted.isEmpty()
                ? Mono.just(Map.of())
                : Flux.from(turn.find(
                                children,
                                in("_id", wanted.stream().map(ChildId::value).toList())))
                        .map(this::file)
                        .collectMap(ChildFile::child);
    }

    /// What was read or written just before need not be read again: number and hash name what a file holds.
    private ChildFile file(BsonDocument document) {
        ChildFile before = known.getIfPresent(document.getString("_id").getValue());
        if (before != null
                && before.seq() == document.getInt64("seq").getValue()
                && before.hash().hex().equals(document.getString("hash").getValue())) {
            return before;
        }
        return FoldJson.read(document, FoldJson.FILE, ChildFile.class);
    }

    public Flux<ChildFile> of(CentreId centre) {
        return Flux.from(children.find(eq("centre", centre.value())))
                .map(it -> FoldJson.read(it, FoldJson.FILE, ChildFile.class));
    }

    public Flux<ChildFile> all() {
        return Flux.from(children.find()).map(it -> FoldJson.read(it, FoldJson.FILE, ChildFile.class));
    }

    public Mono<Boolean> isEmpty() {
        return Mono.from(children.find().limit(1)).hasElement().map(any -> !any);
    }

    public Mono<Void> keep(Turn turn, Collection<ChildFile> files) {
        List<Newer> all = files.parallelStream()
                .map(it -> new Newer(it.child().value(), it.seq(), document(it)))
                .toList();
        return turn.write(children, all)
                .doOnSuccess(_ -> files.forEach(it -> known.put(it.child().value(), it)));
    }

    private static BsonDocument document(ChildFile it) {
        return FoldJson.document(it.child().value(), it.centre(), it.seq(), FoldJson.FILE, it)
                .append("child", new BsonString(it.child().value()))
                .append("hash", new BsonString(it.hash().hex()));
    }
}
