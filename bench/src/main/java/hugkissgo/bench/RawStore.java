package hugkissgo.bench;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.care.id.VisitId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The limit: the same documents found and written back in bulk as bytes, nothing read in them and nothing decided.
final class RawStore {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoDatabase ours;
    private final MongoDatabase raw;

    /// What one batch left in the store: the files of its children and its visits.
    record Left(List<RawBsonDocument> children, List<RawBsonDocument> visits) {
        int count() {
            return children.size() + visits.size();
        }

        long bytes() {
            return bytes(children) + bytes(visits);
        }

        private static long bytes(Collection<RawBsonDocument> all) {
            return all.stream().mapToLong(it -> it.getByteBuffer().remaining()).sum();
        }
    }

    RawStore(MongoClient client) {
        this.ours = client.getDatabase("insights");
        this.raw = client.getDatabase("raw");
    }

    /// What our own inbox wrote for this batch.
    Left left(List<ConsumerRecord<byte[], byte[]>> batch) {
        return new Left(
                find(ours, "children", ids(batch, RawStore::child)),
                find(ours, "separations", ids(batch, RawStore::visit)));
    }

    /// Two finds side by side, then two bulk writes one after the other, as the inbox does it.
    void write(Left left) {
        Mono.zip(found("children", left.children()), found("separations", left.visits()))
                .then(written("separations", left.visits()))
                .then(written("children", left.children()))
                .block();
    }

    private Mono<List<RawBsonDocument>> found(String collection, List<RawBsonDocument> documents) {
        var ids = documents.stream().map(RawStore::id).toList();
        return Flux.from(collection(raw, collection).find(Filters.in("_id", ids)))
                .collectList();
    }

    private Mono<Void> written(String collection, List<RawBsonDocument> documents) {
        List<WriteModel<RawBsonDocument>> writes = documents.stream()
                .map(it -> (WriteModel<RawBsonDocument>)
                        new ReplaceOneModel<>(Filters.eq("_id", id(it)), it, new ReplaceOptions().upsert(true)))
                .toList();
        return Mono.from(collection(raw, collection).bulkWrite(writes, UNORDERED))
                .then();
    }

    private static List<RawBsonDocument> find(MongoDatabase database, String collection, Collection<String> ids) {
        return Flux.from(collection(database, collection).find(Filters.in("_id", ids)))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static MongoCollection<RawBsonDocument> collection(MongoDatabase database, String name) {
        return database.getCollection(name, RawBsonDocument.class);
    }

    private static String id(RawBsonDocument document) {
        return document.getString("_id").getValue();
    }

    private interface Named {
        @Nullable
        String of(ConsumerRecord<byte[], byte[]> record);
    }

    private static Collection<String> ids(List<ConsumerRecord<byte[], byte[]>> batch, Named named) {
        return batch.stream()
                .map(named::of)
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private static String child(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static @Nullable String visit(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader("ce_visit");
        return header == null ? null : new VisitId(new String(header.value(), StandardCharsets.UTF_8)).value();
    }
}
