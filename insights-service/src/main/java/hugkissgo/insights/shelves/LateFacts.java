package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.Fact;
import hugkissgo.care.id.CentreId;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// One document a fact that came after its week was frozen, without what it says: it changed nothing and is counted.
@Component
public class LateFacts {
    private final MongoCollection<Document> late;

    LateFacts(MongoClient mongo) {
        this.late = mongo.getDatabase("insights").getCollection("late");
    }

    /// However often the same fact is heard, it is counted once.
    public Mono<Void> keep(Collection<Fact> facts) {
        var writes = facts.stream().map(LateFacts::write).toList();
        return writes.isEmpty()
                ? Mono.empty()
                : Mono.from(late.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                        .then();
    }

    /// How many were recorded between two moments.
    public Mono<Long> count(CentreId centre, Instant from, Instant until) {
        return Mono.from(late.countDocuments(
                and(eq("centre", centre.value()), gte("recorded", Date.from(from)), lt("recorded", Date.from(until)))));
    }

    private static UpdateOneModel<Document> write(Fact fact) {
        return new UpdateOneModel<>(
                eq("_id", fact.id().value()),
                Updates.combine(
                        Updates.setOnInsert(
                                "centre", fact.envelope().position().centre().value()),
                        Updates.setOnInsert(
                                "recorded", Date.from(fact.envelope().recordedAt()))),
                new UpdateOptions().upsert(true));
    }
}
