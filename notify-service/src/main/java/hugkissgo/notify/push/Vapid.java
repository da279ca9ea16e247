package hugkissgo.notify.push;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import hugkissgo.access.Secret;
import hugkissgo.notify.NotifySettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Who we are to the push providers (RFC 8292): one key pair per installation, made once, its private half wrapped by
/// a key derived from the master secret.
@Component
public class Vapid {
    private static final String NAME = "vapid";
    private static final byte[] BOUND_TO = NAME.getBytes(StandardCharsets.US_ASCII);
    /// Providers take at most 24 hours (RFC 8292, section 2).
    private static final int HOURS = 12;

    private final MongoCollection<Document> keys;
    private final AesGcmJce wrapping;
    private final String contact;
    private final Mono<VAPIDKeyPair> pair;

    Vapid(MongoDatabase notify, Secret secret, NotifySettings settings) throws GeneralSecurityException {
        this.keys = notify.getCollection("keys");
        this.wrapping = new AesGcmJce(secret.derive("notify:vapid"));
        this.contact = settings.contact();
        this.pair =
                find().switchIfEmpty(Mono.defer(this::make)).map(this::unwrap).cacheInvalidateIf(_ -> false);
    }

    /// The public key as browsers subscribe with it: an uncompressed point, base64url.
    public Mono<String> publicKey() {
        return pair.map(VAPIDKeyPair::extractPublicKeyInUncompressedFormAsString);
    }

    Mono<String> authorization(String endpoint) {
        return pair.map(it -> it.generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                .resourceURLString(endpoint)
                .expiresAfter(HOURS, TimeUnit.HOURS)
                .subject(contact)
                .build()));
    }

    private Mono<Document> find() {
        return Mono.from(keys.find(Filters.eq("_id", NAME)));
    }

    private Mono<Document> make() {
        Document made = fresh();
        return Mono.from(keys.insertOne(made)).thenReturn(made).onErrorResume(Vapid::wasMadeByAnother, _ -> find());
    }

    private static boolean wasMadeByAnother(Throwable fault) {
        return fault instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    private Document fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair made = generator.generateKeyPair();
            return new Document("_id", NAME)
                    .append("public", new Binary(made.getPublic().getEncoded()))
                    .append(
                            "wrapped",
                            new Binary(wrapping.encrypt(made.getPrivate().getEncoded(), BOUND_TO)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    private VAPIDKeyPair unwrap(Document kept) {
        try {
            byte[] half = wrapping.decrypt(kept.get("wrapped", Binary.class).getData(), BOUND_TO);
            return VAPIDKeyPairs.of(
                    PrivateKeySources.ofPKCS8Bytes(half),
                    PublicKeySources.ofX509Bytes(
                            kept.get("public", Binary.class).getData()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the push key was wrapped with another master secret", e);
        }
    }
}
