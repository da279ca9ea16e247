package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import hugkissgo.push.PushSubscription;
import hugkissgo.stores.RealMongo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentAgainTest {
    private static final String[] HARD = {"DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED"};
    private final Running service = Running.shared();
    private final Provider provider = Running.freshProvider();
    private final PushSubscription browser = new PushSubscription(provider.host());
    private final Oak oak = new Oak(Instant.now().minus(Duration.ofMinutes(20))).founded();
    private final Phone amara = new Phone(service, oak.centre, oak.amara);

    @Test
    void a_lost_feed_comes_back_the_same_and_no_phone_rings_twice() {
        assertThat(amara.status("PUT", "/family/api/push", browser.json())).isEqualTo(204);
        oak.hardMorning(oak.mia, oak.amara);
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, HARD);
        Awaitility.await()
                .untilAsserted(() -> assertThat(provider.pushesTo(browser)).hasSize(1));
        var before = feed();

        loseAllThatWasRead();
        assertThat(Feeds.kinds(oak.mia, oak.amara)).isEmpty();
        Running.send(oak.book.records());

        Feeds.eventually(oak.mia, oak.amara, HARD);
        Feeds.eventually(oak.mia, oak.ben, HARD);
        assertThat(feed()).hasSize(8).isEqualTo(before);
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(provider.pushesTo(browser)).hasSize(1));
    }

    /// The feed of both children and how far each stream was read; devices, choices and deliveries are no read model.
    private void loseAllThatWasRead() {
        List.of(oak.mia, oak.leo).forEach(Feeds::forget);
        var streams = oak.book.records().stream()
                .map(it -> new String(it.key(), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
        Mono.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("positions-1")
                        .deleteMany(Filters.in("_id", streams)))
                .block(Duration.ofSeconds(10));
    }

    /// Every entry as it lies in the store, without the moment it was written.
    private List<Document> feed() {
        Feeds.eventually(oak.mia, oak.ben, HARD);
        return Stream.of(oak.amara, oak.ben)
                .flatMap(it -> Feeds.entries(oak.mia, it).stream())
                .peek(it -> it.remove("written"))
                .toList();
    }
}
