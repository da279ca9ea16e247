package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.signIn;
import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser.Page;
import hugkissgo.stores.RealMongo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffTest {
    private static final Centre OAK = Installation.shared().centre().withFamilies();

    @Test
    void login_and_passphrase_open_the_office_and_nothing_less() {
        Browser director = OAK.anybody();

        assertThat(signIn(director, OAK.login(), "correct horse battery").status())
                .isEqualTo(204);
        assertThat(director.cookie("__Host-staff")).hasSize(43);
        assertThat(signIn(OAK.anybody(), OAK.login(), "wrong horse battery").reason())
                .isEqualTo("wrong-sign-in");
        assertThat(signIn(OAK.anybody(), "nobody-" + UUID.randomUUID(), "correct horse battery")
                        .reason())
                .isEqualTo("wrong-sign-in");
    }

    @Test
    void the_sixth_wrong_passphrase_for_one_login_is_one_too_many_wherever_it_comes_from() {
        String login = account("Yusuf Demir");
        List<String> tries = Stream.generate(() ->
                        signIn(OAK.anybody(), login, "wrong horse battery").reason())
                .limit(6)
                .toList();

        assertThat(tries).endsWith("too-many-tries").startsWith("wrong-sign-in");
        assertThat(signIn(OAK.anybody(), login, "a long enough one").status()).isEqualTo(429);
    }

    @Test
    void who_is_switched_off_is_out_with_the_next_request_and_stays_out() {
        String login = account("Claire Dubois");
        Browser claire = OAK.anybody();
        signIn(claire, login, "a long enough one");
        assertThat(claire.get("/api/office").status()).isEqualTo(200);

        assertThat(staff("Claire Dubois", "switch-off").status()).isEqualTo(204);

        assertThat(claire.get("/api/office").status()).isEqualTo(401);
        assertThat(signIn(claire, login, "a long enough one").reason()).isEqualTo("wrong-sign-in");
        assertThat(staff("Claire Dubois", "switch-on").status()).isEqualTo(204);
        assertThat(signIn(claire, login, "a long enough one").status()).isEqualTo(204);
    }

    @Test
    void an_educator_does_not_run_the_office_and_a_lead_makes_no_accounts() {
        Browser rosa = OAK.anybody();
        signIn(rosa, account("Rosa Lindqvist"), "a long enough one");
        Browser claire = OAK.anybody();
        signIn(claire, account("Claire Dubois"), "a long enough one");
        String path = "/api/office/staff/" + OAK.person("Rosa Lindqvist") + "/account";

        assertThat(rosa.get("/api/office/children").reason()).isEqualTo("not-yours");
        assertThat(claire.get("/api/office/children").status()).isEqualTo(200);
        assertThat(claire.post(path, Map.of("login", "mine")).reason()).isEqualTo("not-yours");
        assertThat(claire.get("/api/office/export").reason()).isEqualTo("not-yours");
        Page promoted = claire.post(
                "/api/office/taps",
                Map.of("taps", List.of(tap(OAK.person("Claire Dubois"), "StaffJoined", Map.of("role", "DIRECTOR")))));
        assertThat(promoted.json().path("answers").path(0).path("reason").asString())
                .isEqualTo("not-allowed-here");
    }

    @Test
    void an_educator_speaks_of_the_children_of_the_own_room_and_the_key_person_alone_of_settling_in() {
        Browser yusuf = signedIn("Yusuf Demir");
        Browser rosa = signedIn("Rosa Lindqvist");
        Browser claire = signedIn("Claire Dubois");
        var named = Map.of("educator", OAK.person("Yusuf Demir"));
        String mia = OAK.child("Mia Okafor");

        assertThat(says(yusuf, tap(mia, "KeyPersonNamed", named))).isEqualTo("not-allowed-here");
        assertThat(says(yusuf, tap(OAK.child("Jonas Okafor"), "KeyPersonNamed", named)))
                .isEqualTo("RECORDED");
        assertThat(says(claire, tap(mia, "SettledInConfirmed", Map.of()))).isEqualTo("not-allowed-here");
        assertThat(says(rosa, tap(mia, "SettledInConfirmed", Map.of()))).isEqualTo("RECORDED");
        assertThat(says(claire, tap(mia, "KeyPersonNamed", named))).isEqualTo("RECORDED");
        assertThat(says(rosa, tap(mia, "SettledInConfirmed", Map.of()))).isEqualTo("not-allowed-here");
        assertThat(says(OAK.director(), tap(mia, "SettledInConfirmed", Map.of())))
                .isEqualTo("RECORDED");
    }

    private static Browser signedIn(String name) {
        Browser browser = OAK.anybody();
        assertThat(signIn(browser, account(name), "a long enough one").status()).isEqualTo(204);
        return browser;
    }

    /// What becomes of it, or why it is refused.
    private static String says(Browser browser, Map<String, Object> tap) {
        JsonNode answer = browser.post("/api/staff/taps", Map.of("taps", List.of(tap)))
                .json()
                .path("answers")
                .path(0);
        return answer.path("reason").asString(answer.path("outcome").asString());
    }

    @Test
    void nobody_switches_off_themself() {
        assertThat(staff("Dina Rektor", "switch-off").status()).isEqualTo(409);
        assertThat(OAK.director().get("/api/office").status()).isEqualTo(200);
    }

    @Test
    void an_account_without_a_wish_gets_a_passphrase_that_is_shown_once() {
        String login = "yusuf-" + UUID.randomUUID();
        Page made = OAK.director()
                .post("/api/office/staff/" + OAK.person("Yusuf Demir") + "/account", Map.of("login", login));
        String passphrase = made.json().path("passphrase").asString();

        assertThat(passphrase).hasSize(19);
        assertThat(signIn(OAK.anybody(), login, passphrase).status()).isEqualTo(204);
        assertThat(OAK.director().get("/api/office/staff").text())
                .contains(login)
                .doesNotContain(passphrase);
    }

    @Test
    void a_login_belongs_to_one_person_in_the_whole_installation() {
        Page taken = OAK.director()
                .post(
                        "/api/office/staff/" + OAK.person("Rosa Lindqvist") + "/account",
                        Map.of("login", OAK.login().toUpperCase(), "passphrase", "a long enough one"));

        assertThat(taken.reason()).isEqualTo("taken");
    }

    @Test
    void whoever_signs_out_is_out_and_so_is_the_cookie() {
        Browser director = OAK.anybody();
        signIn(director, OAK.login(), "correct horse battery");
        String cookie = director.cookie("__Host-staff");

        Page out = director.post("/api/office/sign-out", Map.of());

        assertThat(out.status()).isEqualTo(204);
        assertThat(out.response().headers().allValues("Set-Cookie")).anyMatch(it -> it.contains("Max-Age=0"));
        Browser thief = OAK.anybody().with("Cookie", "__Host-staff=" + cookie);
        assertThat(thief.get("/api/office").status()).isEqualTo(401);
    }

    @Test
    void a_family_code_is_shown_once_and_finds_the_family_while_the_old_one_finds_nobody() {
        Centre elm = Installation.shared().centre().withFamilies();
        Browser kiosk = elm.kiosk();
        Page made = elm.director().post("/api/office/people/" + elm.person("Sofia Rossi") + "/code", Map.of());
        String code = made.json().path("code").asString();

        assertThat(code).matches("\\d{4} \\d{2}");
        assertThat(kiosk.post("/api/kiosk/find", Map.of("code", code))
                        .json()
                        .path("adults")
                        .findValuesAsString("name"))
                .containsExactly("Sofia Rossi");
        assertThat(kiosk.post("/api/kiosk/find", Map.of("code", "518224")).reason())
                .isEqualTo("nobody-found");
        assertThat(kiosk.post("/api/kiosk/find", Map.of("phone", "+49 171 5550103"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_thirty_first_miss_at_a_kiosk_is_one_too_many() {
        Browser kiosk = OAK.kiosk();
        List<String> misses = Flux.range(0, 31)
                .map(i -> kiosk.post("/api/kiosk/find", Map.of("code", "99%04d".formatted(i)))
                        .reason())
                .collectList()
                .block(Duration.ofSeconds(60));

        assertThat(misses).startsWith("nobody-found").endsWith("too-many-tries");
        assertThat(misses.subList(0, 30)).containsOnly("nobody-found");
    }

    @Test
    void an_erased_person_is_a_name_nobody_can_read_any_more() {
        Centre elm = Installation.shared().centre().withFamilies();
        String ben = elm.person("Ben Okafor");

        assertThat(elm.office(tap(ben, "PersonErased", Map.of())).status()).isEqualTo(201);

        assertThat(elm.director().get("/api/office/children").text())
                .contains("name erased")
                .doesNotContain("Ben ");
        assertThat(Mono.from(RealMongo.client()
                                .getDatabase("access")
                                .getCollection("keyring")
                                .countDocuments(new org.bson.Document("_id", ben)))
                        .block(Duration.ofSeconds(10)))
                .isZero();
    }

    @Test
    void the_first_centre_is_opened_once_and_only_by_who_holds_the_secret() throws GeneralSecurityException {
        Mono.from(RealMongo.client()
                        .getDatabase("access")
                        .getCollection("installation")
                        .drop())
                .block(Duration.ofSeconds(10));
        Map<String, Object> wanted = centre("Elm House", "dora-" + UUID.randomUUID());

        assertThat(OAK.anybody().post("/api/setup", wanted).reason()).isEqualTo("not-yours");
        assertThat(OAK.anybody()
                        .with(
                                "X-Setup-Secret",
                                new StringBuilder(proof()).reverse().toString())
                        .post("/api/setup", wanted)
                        .reason())
                .isEqualTo("not-yours");
        Browser launcher = OAK.anybody().with("X-Setup-Secret", proof());
        assertThat(launcher.post("/api/setup", wanted).status()).isEqualTo(201);
        assertThat(launcher.post("/api/setup", wanted).reason()).isEqualTo("already-set-up");
        assertThat(signIn(OAK.anybody(), wanted.get("directorLogin").toString(), "correct horse battery")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_further_centre_begins_beside_the_first_for_who_holds_the_secret() throws GeneralSecurityException {
        Map<String, Object> wanted = centre("Ash House", "ash-" + UUID.randomUUID());

        assertThat(OAK.anybody().post("/api/setup/another", wanted).reason()).isEqualTo("not-yours");
        Page made = OAK.anybody().with("X-Setup-Secret", proof()).post("/api/setup/another", wanted);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Browser director = OAK.anybody();
        signIn(director, wanted.get("directorLogin").toString(), "correct horse battery");
        assertThat(director.get("/api/office/children").json().path("children")).isEmpty();
    }

    private static Map<String, Object> centre(String name, String login) {
        return Map.of(
                "centreName",
                name,
                "zone",
                "Europe/Berlin",
                "languages",
                List.of("de"),
                "directorName",
                "Dora Rektor",
                "directorLogin",
                login,
                "passphrase",
                "correct horse battery");
    }

    private static String proof() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal("setup".getBytes(StandardCharsets.UTF_8)));
    }

    private static String account(String name) {
        String login = "login-" + UUID.randomUUID();
        Page made = OAK.director()
                .post(
                        "/api/office/staff/" + OAK.person(name) + "/account",
                        Map.of("login", login, "passphrase", "a long enough one"));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return login;
    }

    private static Page staff(String name, String what) {
        return OAK.director().post("/api/office/staff/" + OAK.person(name) + "/" + what, Map.of());
    }
}
