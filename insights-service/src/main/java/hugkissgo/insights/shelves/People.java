package hugkissgo.insights.shelves;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.fold.PersonFile;
import java.util.Collection;
import java.util.Map;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// One document an adult, with its position in the log.
@Component
public class People {
    private final MongoCollection<BsonDocument> people;

    People(MongoClient mongo, InsightsSettings settings) {
        this.people = mongo.getDatabase("insights").getCollection(settings.named("people"), BsonDocument.class);
    }

    public Mono<Void> prepare() {
        return Writes.onlyOfThisForm(people, FoldJson.MADE)
                .then(Mono.from(people.createIndex(Indexes.ascending("centre"))))
                .then();
    }

    public Mono<Map<PersonId, PersonFile>> of(Collection<PersonId> wanted) {
        return of(Turn.ALONE, wanted);
    }

    public Mono<Map<PersonId, PersonFile>> of(Turn turn, Collection<PersonId> wanted) {
        return wanted.isEmpty()
                ? Mono.just(Map.of())
                : Flux.from(turn.find(
                                people,
                                in("_id", wanted.stream().map(PersonId::value).toList())))
                        .map(it -> FoldJson.read(it, PersonFile.class))
                        .collectMap(PersonFile::person);
    }

    public Flux<PersonFile> of(CentreId centre) {
        return Flux.from(people.find(eq("centre", centre.value()))).map(it -> FoldJson.read(it, PersonFile.class));
    }

    public Mono<Void> keep(Turn turn, Collection<PersonFile> files) {
        return turn.write(
                people,
                files.stream()
                        .map(it -> new Newer(
                                it.person().value(),
                                it.seq(),
                                FoldJson.document(it.person().value(), it.centre(), it.seq(), it)))
                        .toList());
    }
}
