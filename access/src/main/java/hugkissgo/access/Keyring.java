package hugkissgo.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.PersonKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The keys of all people, each wrapped by the key of its centre; destroying one here makes its words unreadable
/// everywhere, at the latest when the caches of 60 seconds have run out.
public final class Keyring {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Document> keys;
    private final Secret secret;
    private final Cache<Place, PersonKey> opened = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(60))
            .maximumSize(100_000)
            .build();

    private record Place(CentreId centre, StreamId owner) {}

    public Keyring(MongoClient mongo, Secret secret) {
        this.keys = mongo.getDatabase("access")
                .getCollection("keyring")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.secret = secret;
    }

    /// The key of a person or child, made when there is none; errs where the owner belongs to another centre.
    /// A key that was destroyed is not made again by reading, only by this.
    public Mono<PersonKey> keyFor(CentreId centre, StreamId owner) {
        return key(centre, owner).flatMap(found -> found.map(Mono::just).orElseGet(() -> make(centre, owner)));
    }

    /// The key, or nothing where it never was or was destroyed.
    public Mono<Optional<PersonKey>> key(CentreId centre, StreamId owner) {
        return keys(centre, Set.of(owner)).map(found -> Optional.ofNullable(found.get(owner)));
    }

    /// The keys that exist among these, in one query.
    public Mono<Map<StreamId, PersonKey>> keys(CentreId centre, Collection<StreamId> owners) {
        Map<StreamId, PersonKey> known = new HashMap<>();
        Set<String> unknown = new HashSet<>();
        for (StreamId owner : owners) {
            PersonKey key = opened.getIfPresent(new Place(centre, owner));
            if (key == null) {
                unknown.add(owner.value());
            } else {
                known.put(owner, key);
            }
        }
        if (unknown.isEmpty()) {
            return Mono.just(known);
        }
        return Flux.from(keys.find(and(in("_id", unknown), eq("centre", centre.value()))))
                .collect(() -> known, (all, it) -> all.put(new StreamId(it.getString("_id")), unwrap(centre, it)));
    }

    /// Destroys the key of a person for ever.
    public Mono<Void> destroy(CentreId centre, StreamId owner) {
        return Mono.from(keys.deleteOne(and(eq("_id", owner.value()), eq("centre", centre.value()))))
                .doOnNext(done -> opened.invalidate(new Place(centre, owner)))
                .then();
    }

    private Mono<PersonKey> make(CentreId centre, StreamId owner) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        var document = new Document("_id", owner.value())
                .append("centre", centre.value())
                .append("wrapped", new Binary(wrap(centre, owner, key)));
        return Mono.from(keys.insertOne(document))
                .map(done -> remember(centre, owner, key))
                .onErrorResume(Keyring::isDuplicate, e -> madeByAnother(centre, owner));
    }

    private Mono<PersonKey> madeByAnother(CentreId centre, StreamId owner) {
        return key(centre, owner).map(found -> found.orElseThrow(() -> Problem.nonsense("stream", "is not yours")));
    }

    private static boolean isDuplicate(Throwable e) {
        return e instanceof MongoWriteException write && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private byte[] wrap(CentreId centre, StreamId owner, byte[] key) {
        try {
            return centreKey(centre).encrypt(key, boundTo(centre, owner));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapping failed", e);
        }
    }

    private PersonKey unwrap(CentreId centre, Document document) {
        StreamId owner = new StreamId(document.getString("_id"));
        try {
            byte[] wrapped = document.get("wrapped", Binary.class).getData();
            return remember(centre, owner, centreKey(centre).decrypt(wrapped, boundTo(centre, owner)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of " + owner + " was wrapped with another master secret", e);
        }
    }

    private PersonKey remember(CentreId centre, StreamId owner, byte[] key) {
        PersonKey made = PersonKey.of(key);
        opened.put(new Place(centre, owner), made);
        return made;
    }

    private AesGcmJce centreKey(CentreId centre) throws GeneralSecurityException {
        return new AesGcmJce(secret.derive("centre:" + centre));
    }

    private static byte[] boundTo(CentreId centre, StreamId owner) {
        return (centre + "\n" + owner).getBytes(StandardCharsets.UTF_8);
    }
}
