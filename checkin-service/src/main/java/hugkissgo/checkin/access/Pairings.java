package hugkissgo.checkin.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.Marks;
import hugkissgo.care.CentreFact.Surface;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.RoomId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The pairing codes that are open: kept as marks, good for ten minutes, five tries and one tablet.
@Component
public class Pairings {
    /// Long enough to walk from the office to the room (PRODUCT K1).
    static final Duration LASTS = Duration.ofMinutes(10);

    static final int TRIES = 5;

    private final MongoCollection<Document> pairings;
    private final Marks marks;
    private final Clock clock;

    /// What a code stands for.
    public record Pairing(
            CentreId centre, Surface surface, @Nullable RoomId room) {}

    /// A code, shown once, and its end.
    public record Opened(PairingCode code, Instant until) {}

    /// What became of a try.
    sealed interface Claim {
        record Paired(Pairing pairing) implements Claim {}

        record WrongCode() implements Claim {}

        record TooManyTries() implements Claim {}
    }

    Pairings(MongoClient mongo, Marks marks, SecurityClock clock) {
        this.pairings = mongo.getDatabase("access")
                .getCollection("pairings")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.marks = marks;
        this.clock = clock.clock();
    }

    /// Opens a pairing. Two codes with the same first half at once are rarer than one in 800,000; the insert then
    /// fails.
    public Mono<Opened> open(Pairing pairing) {
        PairingCode code = PairingCode.fresh();
        Instant until = clock.instant().plus(LASTS);
        Document document = new Document("_id", place(code))
                .append("proof", proof(code))
                .append("centre", pairing.centre().value())
                .append("surface", pairing.surface().name())
                .append("tries", 0)
                .append("until", Date.from(until));
        if (pairing.room() != null) {
            document.append("room", pairing.room().value());
        }
        return Mono.from(pairings.insertOne(document)).map(done -> new Opened(code, until));
    }

    /// Uses a code up. One atomic update decides, so two tablets never get the same one.
    Mono<Claim> claim(PairingCode code) {
        Date now = Date.from(clock.instant());
        return Mono.from(pairings.findOneAndUpdate(
                        and(
                                eq("_id", place(code)),
                                eq("proof", proof(code)),
                                gt("until", now),
                                lt("tries", TRIES),
                                exists("usedAt", false)),
                        Updates.set("usedAt", now)))
                .<Claim>map(it -> new Claim.Paired(pairing(it)))
                .switchIfEmpty(Mono.defer(() -> missed(code)));
    }

    private Mono<Claim> missed(PairingCode code) {
        return Mono.from(pairings.findOneAndUpdate(
                        eq("_id", place(code)),
                        Updates.inc("tries", 1),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .<Claim>map(it -> it.getInteger("tries") > TRIES ? new Claim.TooManyTries() : new Claim.WrongCode())
                .defaultIfEmpty(new Claim.WrongCode());
    }

    Mono<Void> prepare() {
        return Mono.from(pairings.createIndex(
                        Indexes.ascending("until"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)))
                .then();
    }

    private String place(PairingCode code) {
        return marks.anywhere("pairing", code.firstHalf());
    }

    private String proof(PairingCode code) {
        return marks.anywhere("pairing-proof", code.text());
    }

    private static Pairing pairing(Document it) {
        return new Pairing(
                new CentreId(it.getString("centre")),
                Surface.valueOf(it.getString("surface")),
                Optional.ofNullable(it.getString("room")).map(RoomId::new).orElse(null));
    }
}
