package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.By;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Told;
import hugkissgo.push.PushSubscription;
import hugkissgo.stores.RealMongo;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PushTest {
    private final Running service = Running.shared();
    private final Provider provider = Running.freshProvider();
    private final Oak oak = new Oak(Instant.now().minus(Duration.ofMinutes(20))).founded();
    private final PushSubscription browser = new PushSubscription(provider.host());
    private final Phone amara = new Phone(service, oak.centre, oak.amara);

    @BeforeEach
    void subscribed() {
        assertThat(amara.status("PUT", "/family/api/push", browser.json())).isEqualTo(204);
    }

    @Test
    void word_after_a_hard_goodbye_reaches_the_phone_and_only_the_phone_can_read_it() {
        Provider.Push push = pushedAfterHardMorning();

        String text = browser.open(push.body());
        JsonNode notification = CareJson.log().readTree(text).path("notification");
        assertThat(CareJson.log().readTree(text).path("web_push").asInt()).isEqualTo(8030);
        assertThat(notification.path("title").asString()).isEqualTo("Oak House");
        assertThat(notification.path("body").asString()).startsWith("New at ").endsWith("Open Hug Kiss Go to read it.");
        assertThat(notification.path("navigate").asString()).endsWith("/family/");
        assertThat(notification.path("tag").asString()).isEqualTo(push.header("Topic"));
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(1_536);
        assertThat(text).doesNotContain("Mia", "Amara", "Rosa", "PAINTING");
        assertThat(new String(push.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Oak House");
    }

    @Test
    void the_request_is_as_the_standards_want_it_and_signed_by_the_key_the_page_was_given() throws Exception {
        Provider.Push push = pushedAfterHardMorning();

        assertThat(push.header("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(push.header("Urgency")).isEqualTo("normal");
        assertThat(push.header("Topic")).matches("[A-Za-z0-9_-]{32}");
        assertThat(Long.parseLong(push.header("Ttl"))).isBetween(13_000L, 14_400L);
        String[] vapid = push.header("Authorization").split("[ ,=]+");
        assertThat(vapid[0]).isEqualTo("vapid");
        String key = amara.get("/family/api/me").at("/push/key").asString();
        assertThat(vapid).contains(key);
        String[] jwt = vapid[2].split("\\.");
        JsonNode claims = CareJson.log().readTree(Base64.getUrlDecoder().decode(jwt[1]));
        assertThat(claims.path("aud").asString()).isEqualTo("http://" + provider.host());
        assertThat(claims.path("sub").asString()).startsWith("mailto:");
        assertThat(Instant.ofEpochSecond(claims.path("exp").asLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(PushSubscription.publicKey(Base64.getUrlDecoder().decode(key), browser.curve()));
        signature.update((jwt[0] + "." + jwt[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jwt[2]))).isTrue();
    }

    @Test
    void who_wants_it_sees_the_first_name_in_their_language_and_the_size_is_the_same() {
        choose(
                "{\"language\":\"fi\",\"detail\":\"FIRST_NAME\",\"kinds\":{\"settled\":\"ALWAYS\",\"victories\":true,\"moments\":false}}");

        String text = browser.open(pushedAfterHardMorning().body());

        JsonNode notification = CareJson.log().readTree(text).path("notification");
        assertThat(notification.path("title").asString()).isEqualTo("Mia");
        assertThat(notification.path("body").asString()).startsWith("Uutta klo ");
        assertThat(notification.path("lang").asString()).isEqualTo("fi");
        assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(1_536);
    }

    @Test
    void one_event_is_one_push_a_device_and_word_of_it_is_told() {
        pushedAfterHardMorning();
        Running.send(oak.book.records());
        Running.send(oak.book.records());

        Awaitility.await()
                .untilAsserted(() -> assertThat(Running.told(oak.mia))
                        .filteredOn(it -> it.guardian().equals(oak.amara))
                        .extracting(Told::outcome)
                        .contains(Told.Outcome.IN_FEED, Told.Outcome.PUSH_ACCEPTED));
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(provider.pushesTo(browser)).hasSize(1));
        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void word_of_a_child_still_upset_is_told_too() {
        oak.brought(oak.mia, oak.amara);
        oak.goodbye(oak.mia, Goodbye.CRYING);
        oak.said(oak.mia, By.staff(oak.rosa), new Comforted(oak.rosa, Comfort.STILL_UPSET, 20));
        EventId word = oak.book.last(new StreamId(oak.mia.value()));
        Running.send(oak.book.records());

        Awaitility.await()
                .untilAsserted(() -> assertThat(Running.told(oak.mia))
                        .filteredOn(it -> it.event().equals(word))
                        .extracting(Told::outcome)
                        .contains(Told.Outcome.IN_FEED, Told.Outcome.PUSH_ACCEPTED));
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED, true",
        "201, DELIVERED, true",
        "202, DELIVERED, true",
        "404, GONE, false",
        "410, GONE, false",
        "400, GAVE_UP, true",
        "413, GAVE_UP, true",
        "301, GAVE_UP, true",
        "307, GAVE_UP, true",
        "401, WAITING, true",
        "403, WAITING, true",
        "429, WAITING, true",
        "500, WAITING, true",
        "502, WAITING, true",
        "503, WAITING, true"
    })
    void every_answer_of_a_provider_has_its_consequence(int status, String state, boolean kept) {
        provider.answering(Provider.status(status, "Location", "http://127.0.0.1:1/elsewhere", "Retry-After", "90"));

        pushedAfterHardMorning();

        Awaitility.await().untilAsserted(() -> {
            assertThat(states()).containsExactly(state);
            assertThat(delivery().getString("why")).isNotNull();
        });
        assertThat(amara.get("/family/api/me").at("/push/devices")).hasSize(kept ? 1 : 0);
        if (state.equals("GAVE_UP")) {
            Awaitility.await()
                    .untilAsserted(() -> assertThat(Running.told(oak.mia))
                            .extracting(Told::outcome)
                            .contains(Told.Outcome.PUSH_GIVEN_UP));
        }
        if (status == 429) {
            assertThat(delivery().getDate("next").toInstant())
                    .isBetween(Instant.now().plusSeconds(60), Instant.now().plusSeconds(91));
        }
    }

    @Test
    void a_silent_or_broken_provider_is_tried_again_and_at_last_given_up() {
        provider.answering(Provider.reset());
        pushedAfterHardMorning();
        Awaitility.await()
                .untilAsserted(() -> assertThat(delivery().getString("why")).isNotNull());
        assertThat(states()).containsExactly("WAITING");
        provider.answering(Provider.silence());
        dueNow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(delivery().getInteger("tries")).isEqualTo(2));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(delivery()
                                .getDate("next")
                                .toInstant()
                                .isAfter(Instant.now().plusSeconds(10)))
                        .isTrue());

        set("usefulUntil", Date.from(Instant.now().minusSeconds(1)));
        dueNow();

        Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("GAVE_UP"));
        assertThat(Running.told(oak.mia)).extracting(Told::outcome).contains(Told.Outcome.PUSH_GIVEN_UP);
    }

    @Test
    void a_provider_that_recovers_gets_it_after_all() {
        provider.answering(Provider.status(503));
        pushedAfterHardMorning();
        Awaitility.await()
                .untilAsserted(() -> assertThat(delivery().getString("why")).isEqualTo("status 503"));
        provider.answering(Provider.status(201));
        dueNow();

        Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("DELIVERED"));
    }

    @Test
    void stale_news_are_never_pushed() {
        oak.book.at(Instant.now().minus(Duration.ofHours(5)));
        oak.hardMorning(oak.mia, oak.amara);
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED");

        assertThat(states()).isEmpty();
        assertThat(provider.pushesTo(browser)).isEmpty();
    }

    @Test
    void what_is_no_longer_true_or_no_longer_theirs_is_not_sent() {
        provider.answering(Provider.status(503));
        pushedAfterHardMorning();
        Awaitility.await()
                .untilAsserted(() -> assertThat(delivery().getString("why")).isEqualTo("status 503"));
        oak.said(oak.mia, By.staff(oak.rosa), new Corrected(oak.book.last(oak.mia.stream()), null));
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED*");
        dueNow();
        Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("EXPIRED"));

        oak.said(oak.mia, By.staff(oak.rosa), new AskedToReturn(oak.rosa, null));
        oak.book.write(oak.mia.stream(), new AdultBarred(oak.amara));
        provider.answering(Provider.status(201));
        Running.send(oak.book.records());
        Awaitility.await().untilAsserted(() -> assertThat(states()).hasSize(2).doesNotContain("WAITING"));
        assertThat(provider.pushesTo(browser)).hasSize(1);
    }

    @Test
    void a_phone_that_signed_out_hears_nothing() {
        amara.signOut();

        oak.hardMorning(oak.mia, oak.amara);
        Running.send(oak.book.records());

        Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("EXPIRED"));
        assertThat(provider.pushesTo(browser)).isEmpty();
    }

    @Test
    void a_subscription_belongs_to_whoever_is_signed_in_whatever_the_body_says() {
        var ben = new Phone(service, oak.centre, oak.ben);
        String planted = browser.json().replaceFirst("\\{", "{\"guardian\":\"" + oak.amara + "\",");
        assertThat(ben.status("PUT", "/family/api/push", planted)).isEqualTo(400);
        assertThat(ben.status("DELETE", "/family/api/push", "{\"endpoint\":\"" + browser.endpoint() + "\"}"))
                .isEqualTo(204);
        assertThat(amara.get("/family/api/me").at("/push/devices")).hasSize(1);

        assertThat(ben.status("PUT", "/family/api/push", browser.json())).isEqualTo(204);

        assertThat(amara.get("/family/api/me").at("/push/devices")).isEmpty();
        assertThat(ben.get("/family/api/me").at("/push/devices/0/thisOne").asBoolean())
                .isTrue();
    }

    @Test
    void an_address_that_is_no_provider_is_refused_by_name() {
        for (String endpoint : List.of("https://127.0.0.1/x", "https://fcm.googleapis.com.evil.example/x", "")) {
            var answer = amara.ask("PUT", "/family/api/push", browser.json(endpoint));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"endpoint\"");
        }
        String badKeys = browser.json().replaceFirst("\"auth\":\"[^\"]+", "\"auth\":\"AAAA");
        assertThat(amara.ask("PUT", "/family/api/push", badKeys).body()).contains("\"field\":\"keys\"");
    }

    @Test
    void states_add_up_and_the_private_key_lies_wrapped() {
        pushedAfterHardMorning();
        Document vapid = Mono.from(RealMongo.client()
                        .getDatabase("notify")
                        .getCollection("keys")
                        .find())
                .block();
        assertThat(vapid.keySet()).containsExactlyInAnyOrder("_id", "public", "wrapped");
        long all = Mono.from(deliveries().countDocuments()).block();
        var byState = Flux.from(deliveries().find())
                .map(it -> it.getString("state").toLowerCase(Locale.ROOT))
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .block();
        assertThat(byState.keySet()).isSubsetOf("waiting", "delivered", "gone", "expired", "gave_up");
        assertThat(byState.values().stream().mapToLong(it -> it).sum()).isEqualTo(all);
    }

    private Provider.Push pushedAfterHardMorning() {
        oak.hardMorning(oak.mia, oak.amara);
        Running.send(oak.book.records());
        Awaitility.await()
                .untilAsserted(() -> assertThat(provider.pushesTo(browser)).isNotEmpty());
        return provider.pushesTo(browser).getFirst();
    }

    private void choose(String choices) {
        assertThat(amara.status("PUT", "/family/api/choices", choices)).isEqualTo(204);
    }

    private List<String> states() {
        return Flux.from(deliveries().find(Filters.eq("child", oak.mia.value())))
                .map(it -> it.getString("state"))
                .collectList()
                .block();
    }

    private Document delivery() {
        return Mono.from(deliveries().find(Filters.eq("child", oak.mia.value())))
                .block();
    }

    private void dueNow() {
        set("next", new Date(0));
    }

    private void set(String field, Object value) {
        Mono.from(deliveries().updateMany(Filters.eq("child", oak.mia.value()), Updates.set(field, value)))
                .block();
    }

    private static com.mongodb.reactivestreams.client.MongoCollection<Document> deliveries() {
        return RealMongo.client().getDatabase("notify").getCollection("deliveries");
    }
}
