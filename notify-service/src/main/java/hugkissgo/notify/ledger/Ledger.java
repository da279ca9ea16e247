package hugkissgo.notify.ledger;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.access.ReadOnce;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.Sealed;
import hugkissgo.notify.NotifySettings;
import hugkissgo.notify.household.Adult;
import hugkissgo.notify.household.House;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Known;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What the events have told so far of each stream, as of now; written by the inbox alone, one generation at a time.
@Component
public class Ledger {
    private final MongoCollection<Document> positions;
    private final ReadOnce<Known> read = new ReadOnce<>();

    Ledger(MongoDatabase notify, NotifySettings settings) {
        this.positions = notify.getCollection("positions-" + settings.generation());
    }

    /// The documents themselves, for the inbox that writes them.
    public MongoCollection<Document> documents() {
        return positions;
    }

    /// Makes the indexes that the readings below need.
    public Mono<Void> prepare() {
        return Flux.from(positions.createIndexes(List.of(
                        new IndexModel(Indexes.ascending("centre", "entitled")),
                        new IndexModel(Indexes.ascending("missing.asked"), new IndexOptions().sparse(true)))))
                .then();
    }

    /// The children this guardian may see now, in the order of their ids.
    public Mono<Map<ChildId, Household>> childrenOf(CentreId centre, PersonId guardian) {
        return Flux.from(positions
                        .find(Filters.and(
                                Filters.eq("centre", centre.value()), Filters.eq("entitled", guardian.value())))
                        .sort(Sorts.ascending("_id")))
                .collectList()
                .map(this::households);
    }

    /// One child of this centre; empty where it is unknown.
    public Mono<Optional<Child>> child(CentreId centre, ChildId child) {
        return Flux.from(positions.find(in(centre, List.of(child.stream()))))
                .next()
                .map(it -> Optional.of(new Child((Household) known(it), it.getLong("seq"))))
                .defaultIfEmpty(Optional.empty());
    }

    /// The centre's house; a new one while nothing is known.
    public Mono<House> house(CentreId centre) {
        return Flux.from(positions.find(in(centre, List.of(centre.stream()))))
                .map(it -> (House) known(it))
                .next()
                .defaultIfEmpty(House.NEW);
    }

    /// The sealed names of these adults, as far as they have one.
    public Mono<Map<PersonId, Sealed>> names(CentreId centre, Collection<PersonId> people) {
        var streams = people.stream().map(PersonId::stream).toList();
        return Flux.from(positions.find(in(centre, streams))).collectList().map(this::names);
    }

    private static Bson in(CentreId centre, Collection<StreamId> streams) {
        return Filters.and(
                Filters.in("_id", streams.stream().map(StreamId::value).toList()),
                Filters.eq("centre", centre.value()));
    }

    private Map<ChildId, Household> households(List<Document> documents) {
        var children = new LinkedHashMap<ChildId, Household>();
        documents.forEach(it -> children.put(new ChildId(it.getString("_id")), (Household) known(it)));
        return children;
    }

    private Map<PersonId, Sealed> names(List<Document> documents) {
        var names = new LinkedHashMap<PersonId, Sealed>();
        for (Document document : documents) {
            if (known(document) instanceof Adult adult && adult.name() != null) {
                names.put(new PersonId(document.getString("_id")), adult.name());
            }
        }
        return names;
    }

    /// What a stream's document says of it.
    public Known known(Document document) {
        var stream = new StreamId(document.getString("_id"));
        return read.of(
                Known.nothingOf(stream).getClass(), document.getString("known"), text -> Known.read(stream, text));
    }
}
