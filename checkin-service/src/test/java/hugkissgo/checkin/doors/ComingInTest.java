package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser.Page;
import hugkissgo.stores.RealMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComingInTest {
    private static final Centre OAK = Installation.shared().centre().withFamilies();
    private static final Map<String, String> KIOSK = Map.of("surface", "KIOSK");

    @Test
    void a_pairing_code_opens_one_tablet_once() {
        String code = OAK.pairingCode(KIOSK);
        Browser tablet = OAK.anybody();

        Page paired =
                tablet.post("/api/pairing", Map.of("code", code.toLowerCase().replace("-", " ")));

        assertThat(code).matches("[2-9A-HJ-KM-NP-TV-Z]{4}-[2-9A-HJ-KM-NP-TV-Z]{4}");
        assertThat(paired.status()).isEqualTo(201);
        assertThat(paired.json().path("centre").path("name").asString()).isEqualTo("Oak House");
        assertThat(tablet.get("/api/kiosk").status()).isEqualTo(200);
        assertThat(pair(OAK.anybody(), code).reason()).isEqualTo("wrong-code");
    }

    @Test
    void the_sixth_try_at_a_code_is_one_too_many_even_if_it_is_right() {
        String code = OAK.pairingCode(KIOSK);
        String wrong = code.substring(0, 5) + (code.endsWith("2222") ? "3333" : "2222");

        List<String> tries = Stream.generate(() -> pair(OAK.anybody(), wrong).reason())
                .limit(5)
                .toList();

        assertThat(tries).containsOnly("wrong-code");
        assertThat(pair(OAK.anybody(), code).status()).isEqualTo(429);
    }

    @Test
    void five_wrong_codes_from_one_place_are_enough_for_ten_minutes() {
        Browser tablet = OAK.anybody();
        List<String> tries = Stream.of("AAAA-2222", "BBBB-2222", "", "short", "CCCC 2222", "DDDD2222")
                .map(it -> pair(tablet, it.isEmpty() ? "EEEE-3333" : it).reason())
                .toList();

        assertThat(tries)
                .containsExactly(
                        "wrong-code", "wrong-code", "wrong-code", "wrong-code", "wrong-code", "too-many-tries");
    }

    @Test
    void a_code_is_over_after_ten_minutes() {
        String code = OAK.pairingCode(KIOSK);
        expireAll("pairings");

        assertThat(pair(OAK.anybody(), code).reason()).isEqualTo("wrong-code");
    }

    @Test
    void of_two_tablets_with_the_same_code_one_is_paired() {
        String code = OAK.pairingCode(KIOSK);

        assertThat(atOnce(() -> pair(OAK.anybody(), code))).containsExactly(201, 403);
    }

    @Test
    void a_room_code_needs_a_room_of_the_centre() {
        assertThat(OAK.director()
                        .post("/api/office/pairings", Map.of("surface", "ROOM"))
                        .status())
                .isEqualTo(400);
        assertThat(OAK.director()
                        .post("/api/office/pairings", Map.of("surface", "ROOM", "room", "room-elsewhere"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_office_sees_when_a_tablet_was_last_heard_of() {
        Browser tablet = OAK.roomTablet("Acorns");
        String device = tablet.get("/api/room").status() == 200 ? lastDevice() : "";

        assertThat(OAK.director()
                        .get("/api/office/devices")
                        .json()
                        .path("devices")
                        .valueStream()
                        .filter(it -> it.path("device").asString().equals(device))
                        .map(it -> Instant.parse(it.path("lastSeen").asString())))
                .singleElement()
                .satisfies(seen ->
                        assertThat(Duration.between(seen, Instant.now())).isLessThan(Duration.ofMinutes(2)));
    }

    @Test
    void a_revoked_tablet_is_out_at_once_and_its_stream_within_five_seconds() {
        Browser tablet = OAK.roomTablet("Acorns");
        String device = tablet.get("/api/room").status() == 200 ? lastDevice() : "";
        try (Stream<String> lines = tablet.live("/api/room/live").body()) {
            var stream = lines.iterator();
            assertThat(stream.next()).isEqualTo("event:hello");
            Instant revoked = Instant.now();
            assertThat(OAK.director()
                            .post("/api/office/devices/" + device + "/revoke", Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(tablet.get("/api/room").status()).isEqualTo(401);
            stream.forEachRemaining(line -> {});
            assertThat(Duration.between(revoked, Instant.now())).isLessThan(Duration.ofMillis(5_500));
        }
        assertThat(OAK.director()
                        .get("/api/office/devices")
                        .json()
                        .path("devices")
                        .valueStream()
                        .filter(it -> it.path("device").asString().equals(device))
                        .map(it -> it.path("active").asBoolean()))
                .containsExactly(false);
    }

    @Test
    void looking_at_an_invitation_uses_nothing_up() {
        String token = OAK.invitation("Amara Okafor");
        Page look = OAK.anybody().post("/api/invitation/look", Map.of("token", token));
        OAK.anybody().post("/api/invitation/look", Map.of("token", token));

        assertThat(look.json().path("guardian").path("firstName").asString()).isEqualTo("Amara");
        assertThat(look.json().path("children").findValuesAsString("firstName")).containsExactly("Jonas", "Mia");
        assertThat(look.text()).doesNotContain("Okafor");
        assertThat(accept(OAK.anybody(), token).status()).isEqualTo(201);
        assertThat(accept(OAK.anybody(), token).reason()).isEqualTo("invitation-over");
        assertThat(OAK.anybody()
                        .post("/api/invitation/look", Map.of("token", token))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void of_two_clicks_on_an_invitation_one_wins() {
        String token = OAK.invitation("Ben Okafor");

        assertThat(atOnce(() -> accept(OAK.anybody(), token))).containsExactly(201, 410);
    }

    @Test
    void an_invitation_is_over_after_ten_minutes_and_never_was_for_nobodys_guardian() {
        String token = OAK.invitation("Ben Okafor");
        expireAll("invitations");

        assertThat(accept(OAK.anybody(), token).status()).isEqualTo(410);
        assertThat(OAK.director()
                        .post("/api/office/invitations", Map.of("guardian", OAK.person("Marco Rossi")))
                        .reason())
                .isEqualTo("not-a-guardian");
    }

    @Test
    void an_invitation_comes_as_a_link_and_as_a_picture() {
        Page made = OAK.director().post("/api/office/invitations", Map.of("guardian", OAK.person("Amara Okafor")));

        assertThat(made.json().path("link").asString())
                .matches("http://localhost:8080/family/#invite=[A-Za-z0-9_-]{43}");
        assertThat(made.json().path("qr").asString()).matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
        assertThat(made.json().path("size").asInt()).isBetween(25, 60);
    }

    @Test
    void a_guardian_who_is_barred_from_all_their_children_is_out_at_once() {
        Browser sofia = OAK.phone("Sofia Rossi");
        assertThat(ask(sofia).status()).isNotEqualTo(401);

        OAK.office(tap(OAK.child("Leo Rossi"), "AdultBarred", Map.of("adult", OAK.person("Sofia Rossi"))));

        assertThat(ask(sofia).status()).isEqualTo(401);
        OAK.office(tap(OAK.child("Leo Rossi"), "BarLifted", Map.of("adult", OAK.person("Sofia Rossi"))));
    }

    private static Page ask(Browser sofia) {
        return sofia.post(
                "/api/family/taps", Map.of("taps", List.of(tap(OAK.child("Leo Rossi"), "AskedHow", Map.of()))));
    }

    private static Page pair(Browser tablet, String code) {
        return tablet.post("/api/pairing", Map.of("code", code));
    }

    private static Page accept(Browser phone, String token) {
        return phone.post("/api/invitation/accept", Map.of("token", token));
    }

    private static List<Integer> atOnce(Supplier<Page> click) {
        var first = CompletableFuture.supplyAsync(click);
        var second = CompletableFuture.supplyAsync(click);
        return Stream.of(first.join().status(), second.join().status()).sorted().toList();
    }

    private static String lastDevice() {
        return OAK.director()
                .get("/api/office/devices")
                .json()
                .path("devices")
                .valueStream()
                .map(it -> it.path("device").asString())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void expireAll(String collection) {
        Mono.from(RealMongo.client()
                        .getDatabase("access")
                        .getCollection(collection)
                        .updateMany(
                                new Document("centre", OAK.id().value()),
                                new Document(
                                        "$set",
                                        new Document(
                                                "until", Date.from(Instant.now().minusSeconds(1))))))
                .block(Duration.ofSeconds(10));
    }
}
