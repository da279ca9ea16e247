package hugkissgo.notify.feed;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.notify.NotifySettings;
import java.util.Collection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Small victories that were heard of before the mornings they are made of, as when all read models are filled anew at
/// once: kept until the child is known as far.
@Component
public class EarlyVictories {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> early;

    EarlyVictories(MongoDatabase notify, NotifySettings settings) {
        this.early = notify.getCollection("early-" + settings.generation());
    }

    /// Makes the index that the readings below need.
    public Mono<Void> prepare() {
        return Mono.from(early.createIndex(Indexes.ascending("child"))).then();
    }

    /// The last word on a run stands for those before it.
    public Mono<Void> keep(VictoryWon victory) {
        var document = new Document("_id", victory.id().value())
                .append("child", victory.child().value())
                .append("victory", new Binary(CareJson.log().writeValueAsBytes(victory)));
        return Mono.from(early.replaceOne(byId(victory), document, UPSERT)).then();
    }

    /// What waits for these children, in no order.
    public Flux<VictoryWon> of(Collection<ChildId> children) {
        return Flux.from(early.find(Filters.in(
                        "child", children.stream().map(ChildId::value).toList())))
                .map(it ->
                        CareJson.log().readValue(it.get("victory", Binary.class).getData(), VictoryWon.class));
    }

    /// It has been told.
    public Mono<Void> forget(VictoryWon victory) {
        return Mono.from(early.deleteOne(byId(victory))).then();
    }

    private static Bson byId(VictoryWon victory) {
        return Filters.eq("_id", victory.id().value());
    }
}
