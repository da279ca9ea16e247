package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser.Page;
import hugkissgo.stores.RealMongo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PassphraseTest {
    /// OWASP's least for Argon2id (Password Storage Cheat Sheet): 19 MiB, two passes, one lane; a salt of 16 bytes, 32
    /// bytes of hash.
    private static final String KEPT = "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}";

    private static final Centre OAK = Installation.shared().centre().withFamilies();

    @Test
    void a_passphrase_is_kept_as_argon2id_as_owasp_wants_it_and_never_twice_the_same() {
        String chosen = "quiet otter " + UUID.randomUUID();
        String rosa = account("Rosa Lindqvist", Map.of("passphrase", chosen));
        String yusuf = account("Yusuf Demir", Map.of("passphrase", chosen));

        assertThat(List.of(rosa, yusuf)).allMatch(chosen::equals);
        assertThat(kept("Rosa Lindqvist")).matches(KEPT);
        assertThat(kept("Yusuf Demir")).matches(KEPT).isNotEqualTo(kept("Rosa Lindqvist"));
        assertThat(kept("Dina Rektor")).as("of the director who founded it").matches(KEPT);
    }

    @Test
    void neither_a_chosen_nor_a_given_passphrase_is_anywhere_in_the_store() {
        String chosen = "quiet otter " + UUID.randomUUID();
        account("Rosa Lindqvist", Map.of("passphrase", chosen));
        String given = account("Claire Dubois", Map.of());

        assertThat(documentsWith(OAK.person("Claire Dubois")))
                .as("the search finds what is there")
                .isPositive();
        assertThat(documentsWith(chosen)).isZero();
        assertThat(documentsWith(given)).isZero();
        assertThat(documentsWith(given.replace("-", ""))).isZero();
    }

    /// Makes an account and signs in with it; gives back its passphrase.
    private static String account(String name, Map<String, String> wish) {
        String login = "login-" + UUID.randomUUID();
        var wanted = new java.util.HashMap<>(wish);
        wanted.put("login", login);
        Page made = OAK.director().post("/api/office/staff/" + OAK.person(name) + "/account", wanted);
        String passphrase =
                wish.getOrDefault("passphrase", made.json().path("passphrase").asString());
        assertThat(signIn(OAK.anybody(), login, passphrase).status()).isEqualTo(204);
        return passphrase;
    }

    private static String kept(String name) {
        return Mono.from(RealMongo.client()
                        .getDatabase("access")
                        .getCollection("accounts")
                        .find(new Document("person", OAK.person(name))))
                .map(it -> it.getString("passphrase"))
                .block(Duration.ofSeconds(10));
    }

    /// In every collection of every database, in what was deleted since as well: the store's own log is one of them.
    private static long documentsWith(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var sought = new String(bytes, StandardCharsets.ISO_8859_1);
        return Flux.from(RealMongo.client().listDatabaseNames())
                .map(RealMongo.client()::getDatabase)
                .concatMap(database -> Flux.from(database.listCollectionNames())
                        .concatMap(name -> database.getCollection(name, RawBsonDocument.class)
                                .find()))
                .filter(it -> new String(it.getByteBuffer().array(), StandardCharsets.ISO_8859_1).contains(sought))
                .count()
                .block(Duration.ofSeconds(60));
    }
}
