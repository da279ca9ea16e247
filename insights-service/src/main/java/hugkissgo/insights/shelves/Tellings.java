package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.wire.Told;
import hugkissgo.insights.InsightsSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document an event and guardian: when word reached them, or was given up. The earliest of each counts, so neither
/// order nor repetition changes anything.
@Component
public class Tellings {
    private final MongoCollection<BsonDocument> told;

    /// How far word of one event has come to one guardian.
    public record Word(
            EventId event,
            ChildId child,
            Instant happened,
            @Nullable Instant heard,
            @Nullable Instant givenUp) {}

    Tellings(MongoClient mongo, InsightsSettings settings) {
        this.told = mongo.getDatabase("insights").getCollection(settings.named("told"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Mono.from(told.createIndex(Indexes.ascending("centre", "happened")))
                .then();
    }

    /// The parts of the topic that were read from their beginning since this shelf is here.
    public Mono<Set<Integer>> begun() {
        return Flux.from(told.find(exists("part")))
                .map(it -> it.getInt32("part").getValue())
                .collect(Collectors.toSet());
    }

    public Mono<Void> begin(Collection<Integer> parts) {
        return Flux.fromIterable(parts)
                .concatMap(it -> told.replaceOne(
                        eq("_id", "part-" + it),
                        new BsonDocument("part", new BsonInt32(it)),
                        new ReplaceOptions().upsert(true)))
                .then();
    }

    public Mono<Void> keep(Collection<Told> words) {
        List<WriteModel<BsonDocument>> writes =
                words.stream().map(Tellings::write).toList();
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(told.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                        .then();
    }

    public Flux<Word> of(CentreId centre, Instant from, Instant until) {
        return Flux.from(told.find(and(
                        eq("centre", centre.value()),
                        gte("happened", new BsonDateTime(from.toEpochMilli())),
                        lt("happened", new BsonDateTime(until.toEpochMilli())))))
                .map(it -> new Word(
                        new EventId(it.getString("event").getValue()),
                        new ChildId(it.getString("child").getValue()),
                        Instant.ofEpochMilli(it.getDateTime("happened").getValue()),
                        moment(it, "heard"),
                        moment(it, "givenUp")));
    }

    /// When the first of them heard.
    public static @Nullable Instant firstHeard(Collection<Word> words) {
        return words.stream()
                .map(Word::heard)
                .flatMap(Stream::ofNullable)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static WriteModel<BsonDocument> write(Told word) {
        String field = switch (word.outcome()) {
            case IN_FEED, PUSH_ACCEPTED -> "heard";
            case PUSH_GIVEN_UP -> "givenUp";
        };
        return new UpdateOneModel<>(
                eq("_id", word.event() + "|" + word.guardian()),
                Updates.combine(
                        Updates.setOnInsert("centre", word.centre().value()),
                        Updates.setOnInsert("child", word.child().value()),
                        Updates.setOnInsert("event", word.event().value()),
                        Updates.setOnInsert(
                                "happened", new BsonDateTime(word.happened().toEpochMilli())),
                        Updates.min(field, new BsonDateTime(word.at().toEpochMilli()))),
                new UpdateOptions().upsert(true));
    }

    private static @Nullable Instant moment(BsonDocument it, String field) {
        return it.containsKey(field)
                ? Instant.ofEpochMilli(it.getDateTime(field).getValue())
                : null;
    }
}
