package hugkissgo.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.Visitor.KioskTablet;
import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.Hash;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The sessions of staff, families and tablets: written by check-in alone, read by all with majority, so that what was
/// ended is ended everywhere with the next look.
public final class Sessions {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final MongoCollection<Document> sessions;
    private final Clock clock;

    public Sessions(MongoClient mongo, Clock clock) {
        this.sessions = mongo.getDatabase("access")
                .getCollection("sessions")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    /// Whose session this is; nothing where there is none, it ended, or its time is over.
    public Mono<Optional<Visitor>> visitor(Surface surface, Hash session) {
        return Mono.from(sessions.find(and(eq("_id", session.hex()), eq("kind", surface.name()))))
                .filter(this::isOpen)
                .flatMap(it -> seen(surface, it).thenReturn(Optional.of(visitor(surface, session, it))))
                .defaultIfEmpty(Optional.empty());
    }

    /// When each tablet of a centre was last heard of, to the minute.
    public Mono<Map<DeviceId, Instant>> lastSeen(CentreId centre) {
        return Flux.from(sessions.find(and(eq("centre", centre.value()), exists("device"), exists("lastSeen"))))
                .collect(Collectors.toMap(
                        it -> new DeviceId(it.getString("device")),
                        it -> it.getDate("lastSeen").toInstant(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    /// Notes once a minute that a tablet is there; of people nobody keeps when they look.
    private Mono<Void> seen(Surface surface, Document it) {
        Instant now = clock.instant();
        Date last = it.getDate("lastSeen");
        boolean tablet = surface == Surface.KIOSK || surface == Surface.ROOM;
        return tablet && (last == null || last.toInstant().plus(A_MINUTE).isBefore(now))
                ? Mono.from(sessions.updateOne(eq("_id", it.getString("_id")), Updates.set("lastSeen", Date.from(now))))
                        .then()
                : Mono.empty();
    }

    /// Begins a session that lasts as long as its surface allows.
    public Mono<Void> begin(Visitor visitor) {
        Instant now = clock.instant();
        Document document = new Document("_id", visitor.session().hex())
                .append("kind", visitor.surface().name())
                .append("centre", visitor.centre().value())
                .append("createdAt", Date.from(now))
                .append("until", Date.from(now.plus(visitor.surface().lasts())));
        return Mono.from(sessions.insertOne(withOwner(document, visitor))).then();
    }

    public Mono<Void> end(Hash session) {
        return endAll(eq("_id", session.hex()));
    }

    public Mono<Void> endAllOf(CentreId centre, PersonId person) {
        return endAll(and(eq("centre", centre.value()), eq("person", person.value())));
    }

    public Mono<Void> endAllOf(CentreId centre, DeviceId device) {
        return endAll(and(eq("centre", centre.value()), eq("device", device.value())));
    }

    /// The indexes that ending by person or tablet needs.
    public Mono<Void> prepare() {
        return Flux.concat(
                        sessions.createIndex(Indexes.ascending("person")),
                        sessions.createIndex(Indexes.ascending("device")))
                .then();
    }

    private Mono<Void> endAll(Bson which) {
        return Mono.from(sessions.updateMany(
                        and(which, exists("endedAt", false)), Updates.set("endedAt", Date.from(clock.instant()))))
                .then();
    }

    private boolean isOpen(Document it) {
        return it.get("endedAt") == null && it.getDate("until").toInstant().isAfter(clock.instant());
    }

    private static Document withOwner(Document document, Visitor visitor) {
        return switch (visitor) {
            case KioskTablet it -> document.append("device", it.device().value());
            case RoomTablet it ->
                document.append("device", it.device().value())
                        .append("room", it.room().value());
            case Staff it ->
                document.append("person", it.person().value())
                        .append(
                                "roles",
                                it.roles().stream().map(Role::name).sorted().toList());
            case Guardian it -> document.append("person", it.person().value());
        };
    }

    private static Visitor visitor(Surface surface, Hash session, Document it) {
        CentreId centre = new CentreId(it.getString("centre"));
        return switch (surface) {
            case KIOSK -> new KioskTablet(centre, session, new DeviceId(it.getString("device")));
            case ROOM ->
                new RoomTablet(centre, session, new DeviceId(it.getString("device")), new RoomId(it.getString("room")));
            case STAFF ->
                new Staff(
                        centre,
                        session,
                        new PersonId(it.getString("person")),
                        it.getList("roles", String.class).stream()
                                .map(Role::valueOf)
                                .collect(Collectors.toUnmodifiableSet()));
            case FAMILY -> new Guardian(centre, session, new PersonId(it.getString("person")));
        };
    }
}
