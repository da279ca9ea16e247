package hugkissgo.notify.choices;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.push.Subscription;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The devices of all guardians; no rebuild touches them, only their owner or a provider that no longer knows them.
@Component
public class Devices {
    private final MongoCollection<Document> devices;

    Devices(MongoDatabase notify) {
        this.devices = notify.getCollection("devices");
    }

    public Mono<Void> prepare() {
        return Mono.from(devices.createIndex(Indexes.ascending("guardian"))).then();
    }

    /// Keeps a device for its owner of today; who had it before is no longer told on it.
    public Mono<Void> keep(Device device) {
        return Mono.from(devices.replaceOne(
                        Filters.eq("_id", device.id()), document(device), new ReplaceOptions().upsert(true)))
                .then();
    }

    public Flux<Device> of(Collection<PersonId> guardians) {
        return Flux.from(devices.find(Filters.in(
                                "guardian",
                                guardians.stream().map(PersonId::value).toList()))
                        .sort(Sorts.ascending("since", "_id")))
                .map(Devices::read);
    }

    public Mono<Optional<Device>> one(String id) {
        return Mono.from(devices.find(Filters.eq("_id", id)))
                .map(it -> Optional.of(read(it)))
                .defaultIfEmpty(Optional.empty());
    }

    /// Forgets a device, where it is this guardian's.
    public Mono<Void> forget(String id, PersonId guardian) {
        return Mono.from(
                        devices.deleteOne(Filters.and(Filters.eq("_id", id), Filters.eq("guardian", guardian.value()))))
                .then();
    }

    private static Document document(Device device) {
        return new Document("_id", device.id())
                .append("centre", device.centre().value())
                .append("guardian", device.guardian().value())
                .append("session", device.session().hex())
                .append("endpoint", device.subscription().endpoint())
                .append("p256dh", device.subscription().p256dh())
                .append("auth", device.subscription().auth())
                .append("since", Date.from(device.since()));
    }

    private static Device read(Document it) {
        return new Device(
                it.getString("_id"),
                new CentreId(it.getString("centre")),
                new PersonId(it.getString("guardian")),
                new Hash(it.getString("session")),
                new Subscription(it.getString("endpoint"), it.getString("p256dh"), it.getString("auth")),
                it.getDate("since").toInstant());
    }
}
