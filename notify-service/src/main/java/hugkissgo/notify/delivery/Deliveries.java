package hugkissgo.notify.delivery;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// All deliveries. A lease only spares work: who claims one pushes its next try away, and whoever comes after that may
/// try again.
@Component
public class Deliveries {
    private static final int DUPLICATE = 11000;
    /// Longer than a send may take; then another instance may take over.
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final long KEPT_DAYS = 60;

    private final MongoCollection<Document> deliveries;
    /// Leases and back-off run on real time, whatever the centre's clock says.
    private final Clock clock = Clock.systemUTC();

    Deliveries(MongoDatabase notify) {
        this.deliveries = notify.getCollection("deliveries");
    }

    public Mono<Void> prepare() {
        return Flux.from(deliveries.createIndexes(List.of(
                        new IndexModel(Indexes.ascending("state", "next")),
                        new IndexModel(
                                Indexes.ascending("made"), new IndexOptions().expireAfter(KEPT_DAYS, TimeUnit.DAYS)))))
                .then();
    }

    /// Adds deliveries; those that are there already stay as they are.
    Mono<Void> add(List<Delivery> fresh) {
        Instant now = clock.instant();
        List<Document> documents =
                fresh.stream().map(it -> DeliveryDocument.of(it, now)).toList();
        return documents.isEmpty()
                ? Mono.empty()
                : Mono.from(deliveries.insertMany(documents, new InsertManyOptions().ordered(false)))
                        .then()
                        .onErrorResume(MongoBulkWriteException.class, Deliveries::unlessAllAreThere);
    }

    /// The next delivery that is due, leased to whoever asked; not to a provider that is busy, unless its time is over.
    Mono<Optional<Delivery>> claim(Collection<String> busyHosts, Instant careTime) {
        Instant now = clock.instant();
        Bson due = Filters.and(
                Filters.eq("state", Delivery.State.WAITING.name()),
                Filters.lte("next", Date.from(now)),
                Filters.or(Filters.nin("host", busyHosts), Filters.lte("usefulUntil", Date.from(careTime))));
        return Mono.from(deliveries.findOneAndUpdate(
                        due,
                        Updates.combine(Updates.set("next", Date.from(now.plus(LEASE))), Updates.inc("tries", 1)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("next"))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(it -> Optional.of(DeliveryDocument.read(it)))
                .defaultIfEmpty(Optional.empty());
    }

    /// Ends a delivery; one that has ended stays as it ended.
    Mono<Void> finish(Delivery delivery, Delivery.State state, String why) {
        return update(delivery, Updates.combine(Updates.set("state", state.name()), Updates.set("why", why)));
    }

    Mono<Void> tryAgain(Delivery delivery, Duration after, String why) {
        return update(
                delivery,
                Updates.combine(Updates.set("next", Date.from(clock.instant().plus(after))), Updates.set("why", why)));
    }

    private Mono<Void> update(Delivery delivery, Bson change) {
        return Mono.from(deliveries.updateOne(
                        Filters.and(
                                Filters.eq("_id", delivery.id()), Filters.eq("state", Delivery.State.WAITING.name())),
                        change))
                .then();
    }

    private static Mono<Void> unlessAllAreThere(MongoBulkWriteException error) {
        boolean there = error.getWriteConcernError() == null
                && error.getWriteErrors().stream().allMatch(one -> one.getCode() == DUPLICATE);
        return there ? Mono.empty() : Mono.error(error);
    }
}
