package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.shelves.SeparationLog.OfChild;
import java.time.Instant;
import java.util.Collection;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The separations of weeks that are frozen, until they are deleted.
@Component
public class OldSeparations {
    private final MongoCollection<BsonDocument> separations;

    OldSeparations(MongoClient mongo, InsightsSettings settings) {
        this.separations =
                mongo.getDatabase("insights").getCollection(settings.named("separations"), BsonDocument.class);
    }

    public Flux<OfChild> before(CentreId centre, Instant moment) {
        return Flux.from(separations
                        .find(and(eq("centre", centre.value()), began(moment)))
                        .projection(Projections.include("child", SeparationLog.VISIT)))
                .map(it -> new OfChild(
                        new ChildId(it.getString("child").getValue()),
                        FoldJson.read(it, SeparationLog.VISIT, Visit.class)));
    }

    public Mono<Void> delete(CentreId centre, Instant moment, Collection<ChildId> children) {
        var names = children.stream().map(ChildId::value).toList();
        return Mono.from(separations.deleteMany(and(eq("centre", centre.value()), in("child", names), began(moment))))
                .then();
    }

    /// Also what never told a separation: a stay that was taken back.
    private static Bson began(Instant before) {
        var moment = new BsonDateTime(before.toEpochMilli());
        return or(lt("arrived", moment), lt("noted", moment));
    }
}
