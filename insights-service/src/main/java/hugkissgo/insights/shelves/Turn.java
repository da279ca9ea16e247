package hugkissgo.insights.shelves;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.ClientSession;
import com.mongodb.reactivestreams.client.FindPublisher;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// One turn at the shelves, one thing after the other. In a transaction nothing is replaced that another instance wrote
/// since it was read here; alone each document is written only over an older one.
public final class Turn {
    public static final Turn ALONE = new Turn(null);

    private final @Nullable ClientSession transaction;

    Turn(@Nullable ClientSession transaction) {
        this.transaction = transaction;
    }

    /// Whether nothing of it counts before all of it does.
    public boolean isAtOnce() {
        return transaction != null;
    }

    FindPublisher<BsonDocument> find(MongoCollection<BsonDocument> from, Bson which) {
        return transaction == null ? from.find(which) : from.find(transaction, which);
    }

    Mono<Void> write(MongoCollection<BsonDocument> to, List<Newer> all) {
        if (all.isEmpty()) {
            return Mono.empty();
        }
        return transaction == null ? Writes.all(to, all) : written(to, all, transaction);
    }

    private static Mono<Void> written(MongoCollection<BsonDocument> to, List<Newer> all, ClientSession transaction) {
        List<WriteModel<BsonDocument>> writes = all.stream().map(Writes::over).toList();
        return Mono.from(to.bulkWrite(transaction, writes)).then();
    }
}
