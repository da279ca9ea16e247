package hugkissgo.checkin.access;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// How often something secret was tried; kept in the store, so limits outlive a restart and hold on every instance.
/// When the store does not answer, nobody gets another try.
@Component
public class Tries {
    private final MongoCollection<Document> tries;
    private final Clock clock;

    /// So many tries within a window for one key (a mark or an address, never a name).
    public record Limit(String kind, int most, Duration window) {}

    Tries(MongoClient mongo, SecurityClock clock) {
        this.tries = mongo.getDatabase("access")
                .getCollection("tries")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock.clock();
    }

    /// Takes one try, before the secret is looked at: true while some are left.
    public Mono<Boolean> take(Limit limit, String key) {
        Date until = Date.from(clock.instant().plus(limit.window().multipliedBy(2)));
        return Mono.from(tries.findOneAndUpdate(
                        eq("_id", id(limit, key)),
                        Updates.combine(Updates.inc("n", 1), Updates.setOnInsert("until", until)),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .map(it -> it.getInteger("n") <= limit.most());
    }

    /// Whether some are left, without taking one: for what counts misses only.
    public Mono<Boolean> left(Limit limit, String key) {
        return Mono.from(tries.find(eq("_id", id(limit, key))))
                .map(it -> it.getInteger("n") < limit.most())
                .defaultIfEmpty(true);
    }

    /// Gives one back that turned out to be no guess.
    Mono<Void> giveBack(Limit limit, String key) {
        return Mono.from(tries.updateOne(eq("_id", id(limit, key)), Updates.inc("n", -1)))
                .then();
    }

    /// Begins again: whoever knows the secret was not guessing.
    Mono<Void> forget(Limit limit, String key) {
        return Mono.from(tries.deleteOne(eq("_id", id(limit, key)))).then();
    }

    /// Documents go by themselves a while after their window.
    Mono<Void> prepare() {
        return Mono.from(tries.createIndex(
                        Indexes.ascending("until"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS)))
                .then();
    }

    private String id(Limit limit, String key) {
        long window = clock.millis() / limit.window().toMillis();
        return limit.kind() + ":" + key + ":" + window;
    }
}
