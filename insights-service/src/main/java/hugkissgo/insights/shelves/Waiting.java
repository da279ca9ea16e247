package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.Alarm.Standstill;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.insights.InsightsSettings;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The streams that wait for something they missed, and when they last asked; a restart forgets none of them.
@Component
public class Waiting {
    private final MongoCollection<Document> waiting;

    /// A stream and the number it waits for.
    public record For(CentreId centre, StreamId stream, long from, String reason) {}

    Waiting(MongoClient mongo, InsightsSettings settings) {
        this.waiting = mongo.getDatabase("insights").getCollection(settings.named("waiting"));
    }

    public Mono<Void> asked(For it, Instant now) {
        return Mono.from(waiting.updateOne(
                        eq("_id", it.stream().value()),
                        Updates.combine(
                                Updates.set("centre", it.centre().value()),
                                Updates.set("from", it.from()),
                                Updates.set("reason", it.reason()),
                                Updates.set("asked", Date.from(now)),
                                Updates.setOnInsert("since", Date.from(now))),
                        new UpdateOptions().upsert(true)))
                .then();
    }

    /// Those among these that came on beyond what they waited for.
    public Mono<Void> cameOn(Collection<StreamId> streams) {
        return streams.isEmpty()
                ? Mono.empty()
                : Mono.from(waiting.deleteMany(
                                in("_id", streams.stream().map(StreamId::value).toList())))
                        .then();
    }

    public Flux<For> all() {
        return Flux.from(waiting.find()).map(Waiting::read);
    }

    /// How many streams wait; nothing where none does.
    public Mono<Standstill> standstill() {
        return Mono.from(waiting.aggregate(List.of(
                        Aggregates.group(null, Accumulators.sum("streams", 1), Accumulators.min("since", "$since")))))
                .map(it -> new Standstill(
                        it.getInteger("streams"), it.getDate("since").toInstant()));
    }

    /// Those that last asked at that moment or before.
    public Flux<For> silentSince(Instant moment) {
        return Flux.from(waiting.find(and(lte("asked", Date.from(moment))))).map(Waiting::read);
    }

    private static For read(Document it) {
        return new For(
                new CentreId(it.getString("centre")),
                new StreamId(it.getString("_id")),
                it.getLong("from"),
                it.getString("reason"));
    }
}
