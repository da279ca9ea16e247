package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.insights.InsightsSettings;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Which generation of the read model is the live one, which topic each was filled from, and how far each has come.
@Component
public class Generations {
    private static final int DUPLICATE_KEY = 11_000;

    private final MongoDatabase database;
    private final MongoCollection<Document> generations;
    private final InsightsSettings settings;

    Generations(MongoClient mongo, InsightsSettings settings) {
        this.database = mongo.getDatabase("insights");
        this.generations = database.getCollection("generations");
        this.settings = settings;
    }

    /// The live generation; ours where there is none yet.
    public Mono<Integer> live() {
        return Mono.from(generations.findOneAndUpdate(
                        eq("_id", "live"),
                        Updates.setOnInsert("generation", settings.generation()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .map(it -> it.getInteger("generation"))
                .retryWhen(Retry.max(3).filter(e -> e instanceof MongoException it && it.getCode() == DUPLICATE_KEY));
    }

    /// Ours is the live one from now on, unless a later one is already.
    public Mono<Void> takeOver() {
        return Mono.from(generations.updateOne(eq("_id", "live"), Updates.max("generation", settings.generation())))
                .then();
    }

    /// Whether every stream of the live generation has come at least as far in ours.
    public Mono<Boolean> hasCaughtUp(int live) {
        return Flux.just("children", "people", "centres")
                .concatMap(name -> Mono.zip(positions(settings.named(name)), positions(name(name, live))))
                .all(both -> both.getT2().entrySet().stream()
                        .allMatch(it -> both.getT1().getOrDefault(it.getKey(), 0L) >= it.getValue()));
    }

    /// The topic that this generation was filled from; empty where it never asked for everything.
    public Mono<String> topic() {
        return Mono.from(generations.find(eq("_id", "topic-" + settings.generation())))
                .map(it -> it.getString("topic"))
                .defaultIfEmpty("");
    }

    public Mono<Void> filledFrom(String topic) {
        return Mono.from(generations.updateOne(
                        eq("_id", "topic-" + settings.generation()),
                        Updates.set("topic", topic),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    private static String name(String collection, int generation) {
        return new InsightsSettings(generation, Duration.ofSeconds(1), Duration.ZERO, (short) 1).named(collection);
    }

    private Mono<Map<String, Long>> positions(String collection) {
        return Flux.from(database.getCollection(collection).find().projection(new Document("seq", 1)))
                .collectMap(
                        it -> it.getString("_id"),
                        it -> it.get("seq", Number.class).longValue());
    }
}
