package hugkissgo.access.time;

import com.mongodb.reactivestreams.client.ChangeStreamPublisher;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// A moment of the store from which a change stream misses nothing: the driver does not say when a stream is open, so
/// it starts at a time taken before anybody looks. The emulator of a store tells no time; there a change in the instant
/// of opening is missed.
public final class StoreMoment {
    private final @Nullable BsonTimestamp time;

    private StoreMoment(@Nullable BsonTimestamp time) {
        this.time = time;
    }

    /// The time of a majority read now; errs while the store cannot answer one.
    ///
    /// @param collection any that is there or will be
    public static Mono<StoreMoment> now(MongoDatabase database, String collection) {
        var ping = new BsonDocument("find", new BsonString(collection))
                .append("limit", new BsonInt32(1))
                .append("readConcern", new BsonDocument("level", new BsonString("majority")));
        return Mono.from(database.runCommand(ping, BsonDocument.class))
                .map(it -> new StoreMoment(it.containsKey("operationTime") ? it.getTimestamp("operationTime") : null));
    }

    /// The same stream, beginning here.
    public <T> ChangeStreamPublisher<T> start(ChangeStreamPublisher<T> watch) {
        return time == null ? watch : watch.startAtOperationTime(time);
    }
}
