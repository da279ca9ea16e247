package hugkissgo.notify.choices;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.CareJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The choices of all guardians; no rebuild touches them.
@Component
public class Wishes {
    private final MongoCollection<Document> choices;

    Wishes(MongoDatabase notify) {
        this.choices = notify.getCollection("choices");
    }

    public Mono<Void> keep(CentreId centre, PersonId guardian, Choices chosen) {
        return Mono.from(choices.replaceOne(
                        Filters.and(Filters.eq("_id", guardian.value()), Filters.eq("centre", centre.value())),
                        new Document("_id", guardian.value())
                                .append("centre", centre.value())
                                .append("chosen", CareJson.log().writeValueAsString(chosen)),
                        new ReplaceOptions().upsert(true)))
                .then();
    }

    public Mono<Choices> of(PersonId guardian) {
        return of(List.of(guardian)).map(found -> found.getOrDefault(guardian, Choices.UNSAID));
    }

    /// What these guardians chose, as far as they did.
    public Mono<Map<PersonId, Choices>> of(Collection<PersonId> guardians) {
        return Flux.from(choices.find(Filters.in(
                        "_id", guardians.stream().map(PersonId::value).toList())))
                .collect(Collectors.toMap(
                        it -> new PersonId(it.getString("_id")), Wishes::read, (a, b) -> a, HashMap::new));
    }

    private static Choices read(Document document) {
        return CareJson.log().readValue(document.getString("chosen"), Choices.class);
    }
}
