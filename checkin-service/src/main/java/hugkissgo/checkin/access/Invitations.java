package hugkissgo.checkin.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.Token;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The invitations that are open: 256 random bits each, kept as a hash, good for ten minutes and one browser.
@Component
public class Invitations {
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final MongoCollection<Document> invitations;
    private final Clock clock;

    /// Whom an invitation lets in.
    record Invitation(CentreId centre, PersonId guardian) {}

    /// An invitation, shown once, and its end.
    public record Opened(Token token, Instant until) {}

    Invitations(MongoClient mongo, SecurityClock clock) {
        this.invitations = mongo.getDatabase("access")
                .getCollection("invitations")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock.clock();
    }

    public Mono<Opened> open(CentreId centre, PersonId guardian) {
        Token token = Token.fresh();
        Instant until = clock.instant().plus(LASTS);
        Document document = new Document("_id", token.hash().hex())
                .append("centre", centre.value())
                .append("guardian", guardian.value())
                .append("until", Date.from(until));
        return Mono.from(invitations.insertOne(document)).map(done -> new Opened(token, until));
    }

    /// Looks at an invitation and leaves it as it is.
    Mono<Optional<Invitation>> look(Token token) {
        return Mono.from(invitations.find(open(token)))
                .map(it -> Optional.of(invitation(it)))
                .defaultIfEmpty(Optional.empty());
    }

    /// Uses an invitation up. One atomic update decides, so of two clicks one wins.
    Mono<Optional<Invitation>> use(Token token) {
        return Mono.from(invitations.findOneAndUpdate(open(token), Updates.set("usedAt", Date.from(clock.instant()))))
                .map(it -> Optional.of(invitation(it)))
                .defaultIfEmpty(Optional.empty());
    }

    Mono<Void> prepare() {
        return Mono.from(invitations.createIndex(
                        Indexes.ascending("until"), new IndexOptions().expireAfter(1L, TimeUnit.DAYS)))
                .then();
    }

    private Bson open(Token token) {
        return and(eq("_id", token.hash().hex()), gt("until", Date.from(clock.instant())), exists("usedAt", false));
    }

    private static Invitation invitation(Document it) {
        return new Invitation(new CentreId(it.getString("centre")), new PersonId(it.getString("guardian")));
    }
}
