package hugkissgo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.PersonKey;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Spoken;
import hugkissgo.stores.RealMongo;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyringTest {
    private static final MongoClient MONGO = MongoClients.create(RealMongo.uri());
    private static final CentreId OAK = CentreId.fresh();
    private static final CentreId ELM = CentreId.fresh();
    private static final EventId TAP = EventId.at(Instant.parse("2026-03-12T07:46:00Z"));
    private final StreamId mia = ChildId.fresh().stream();

    @AfterAll
    static void close() {
        MONGO.close();
    }

    @Test
    void eight_who_ask_at_once_get_the_same_key() {
        List<Sealed> notes = Flux.range(0, 8)
                .flatMap(i -> keyring(1).keyFor(OAK, mia).map(this::note))
                .collectList()
                .block();

        PersonKey key = keyring(1).key(OAK, mia).block().orElseThrow();
        assertThat(notes)
                .hasSize(8)
                .allSatisfy(it -> assertThat(key.open(OAK, it)).contains("Slept badly"));
    }

    @Test
    void a_destroyed_key_opens_nothing_any_more() {
        Keyring keyring = keyring(1);
        keyring.keyFor(OAK, mia).block();

        keyring.destroy(OAK, mia).block();

        assertThat(keyring.key(OAK, mia).block()).isEmpty();
        assertThat(keyring(1).key(OAK, mia).block()).isEmpty();
    }

    @Test
    void another_centre_neither_reads_nor_destroys_nor_takes_a_key() {
        Keyring keyring = keyring(1);
        keyring.keyFor(OAK, mia).block();

        assertThat(keyring.key(ELM, mia).block()).isEmpty();
        keyring.destroy(ELM, mia).block();
        StepVerifier.create(keyring.keyFor(ELM, mia)).verifyError(Problem.Nonsense.class);
        assertThat(keyring(1).key(OAK, mia).block()).isPresent();
    }

    @Test
    void many_keys_come_at_once_and_only_those_that_exist() {
        StreamId leo = ChildId.fresh().stream();
        keyring(1).keyFor(OAK, mia).block();

        assertThat(keyring(1).keys(OAK, List.of(mia, leo)).block()).containsOnlyKeys(mia);
    }

    @Test
    void a_dump_of_the_store_opens_nothing_without_the_master_secret() {
        keyring(1).keyFor(OAK, mia).block();

        StepVerifier.create(keyring(2).key(OAK, mia))
                .verifyErrorMessage("a key of " + mia + " was wrapped with another master secret");
    }

    @Test
    void a_wrapped_key_moved_to_another_child_does_not_open() {
        StreamId leo = ChildId.fresh().stream();
        keyring(1).keyFor(OAK, mia).block();
        keyring(1).keyFor(OAK, leo).block();
        var keys = MONGO.getDatabase("access").getCollection("keyring");
        Document hers = Mono.from(keys.find(new Document("_id", mia.value()))).block();
        Mono.from(keys.updateOne(
                        new Document("_id", leo.value()),
                        new Document("$set", new Document("wrapped", hers.get("wrapped")))))
                .block();

        StepVerifier.create(keyring(1).key(OAK, leo)).verifyError(IllegalStateException.class);
    }

    private Sealed note(PersonKey key) {
        return key.seal(OAK, mia, TAP, "note", new Spoken("Slept badly"));
    }

    private static Keyring keyring(int secret) {
        byte[] bytes = new byte[Secret.LENGTH];
        bytes[0] = (byte) secret;
        return new Keyring(MONGO, Secret.of(bytes));
    }
}
