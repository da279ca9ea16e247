package hugkissgo.checkin.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.Keyring;
import hugkissgo.access.Marks;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Spoken;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The accounts of staff: found by a mark of the login, which itself is sealed for its owner; the passphrase is kept as
/// Argon2id. One account per person and centre.
@Component
public class Accounts {
    private final MongoCollection<Document> accounts;
    private final Marks marks;
    private final Keyring keyring;

    /// An account as sign-in needs it.
    record Account(CentreId centre, PersonId person, String passphrase, boolean active) {}

    /// An account as the office sees it; the login is sealed.
    public record Known(PersonId person, Sealed login, boolean active) {}

    Accounts(MongoClient mongo, Marks marks, Keyring keyring) {
        this.accounts = mongo.getDatabase("access")
                .getCollection("accounts")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.marks = marks;
        this.keyring = keyring;
    }

    Mono<Optional<Account>> named(String login) {
        return Mono.from(accounts.find(eq("login", mark(login))))
                .map(it -> Optional.of(account(it)))
                .defaultIfEmpty(Optional.empty());
    }

    /// Gives a person an account, or a new login and passphrase; false where the login belongs to somebody else.
    public Mono<Boolean> put(CentreId centre, PersonId person, String login, Passphrase.Hashed passphrase) {
        return keyring.keyFor(centre, person.stream())
                .map(key -> key.seal(centre, person.stream(), loginOf(person), "login", new Spoken(login)))
                .flatMap(box -> Mono.from(accounts.replaceOne(
                        eq("_id", id(centre, person)),
                        new Document("centre", centre.value())
                                .append("person", person.value())
                                .append("login", mark(login))
                                .append("shown", box.box())
                                .append("passphrase", passphrase.text())
                                .append("active", true),
                        new ReplaceOptions().upsert(true))))
                .map(done -> true)
                .onErrorResume(Accounts::isDuplicate, e -> Mono.just(false));
    }

    /// Switches an account on or off; false where there is none.
    public Mono<Boolean> activate(CentreId centre, PersonId person, boolean active) {
        return Mono.from(accounts.updateOne(eq("_id", id(centre, person)), Updates.set("active", active)))
                .map(it -> it.getMatchedCount() == 1);
    }

    Mono<Boolean> isActive(CentreId centre, PersonId person) {
        return Mono.from(accounts.find(and(eq("_id", id(centre, person)), eq("active", true))))
                .hasElement();
    }

    /// Whether a login belongs to somebody else.
    public Mono<Boolean> isTaken(CentreId centre, PersonId person, String login) {
        return named(login)
                .map(found -> found.filter(it ->
                                !(it.centre().equals(centre) && it.person().equals(person)))
                        .isPresent());
    }

    /// All accounts of a centre.
    public Mono<Map<PersonId, Known>> of(CentreId centre) {
        return Flux.from(accounts.find(eq("centre", centre.value())))
                .map(Accounts::known)
                .collectMap(Known::person);
    }

    Mono<Void> prepare() {
        return Flux.concat(
                        accounts.createIndex(Indexes.ascending("login"), new IndexOptions().unique(true)),
                        accounts.createIndex(Indexes.ascending("centre")))
                .then();
    }

    /// By which a login is found again.
    String mark(String login) {
        return marks.anywhere("login", login.strip().toLowerCase(Locale.ROOT));
    }

    private static String id(CentreId centre, PersonId person) {
        return centre + "/" + person;
    }

    private static EventId loginOf(PersonId person) {
        return EventId.derivedFrom("login", person.value());
    }

    private static boolean isDuplicate(Throwable e) {
        return e instanceof MongoWriteException write && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private static Known known(Document it) {
        PersonId person = new PersonId(it.getString("person"));
        var login = new Sealed(person.stream(), loginOf(person), "login", it.getString("shown"));
        return new Known(person, login, it.getBoolean("active"));
    }

    private static Account account(Document it) {
        return new Account(
                new CentreId(it.getString("centre")),
                new PersonId(it.getString("person")),
                it.getString("passphrase"),
                it.getBoolean("active"));
    }
}
