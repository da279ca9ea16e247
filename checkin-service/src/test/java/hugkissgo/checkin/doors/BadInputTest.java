package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.id.EventId;
import hugkissgo.checkin.doors.Browser.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private static final Centre OAK = Installation.shared().centre().withFamilies();
    private static final Browser ACORNS = OAK.roomTablet("Acorns");
    private static final String MIA = OAK.child("Mia Okafor");
    private static final String LEO = OAK.child("Leo Rossi");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{                                                            | -",
                "null                                                         | -",
                "[]                                                           | -",
                "{\"taps\":[]}                                                | taps",
                "{\"taps\":[null]}                                            | taps[0]",
                "{\"taps\":null}                                              | taps",
                "{\"taps\":[{\"id\":\"x\"}]}                                  | taps[0].id",
                "{\"taps\":[{\"at\":\"tomorrow\"}]}                           | taps[0].at",
                "{\"taps\":[{\"stream\":\"cat-1\"}]}                          | taps[0].stream",
                "{\"taps\":[{\"stream\":{\"$ne\":null}}]}                     | taps[0].stream",
                "{\"taps\":[{\"owner\":\"me\"}]}                              | taps[0].owner",
                "{\"taps\":[],\"role\":\"DIRECTOR\"}                          | role",
            })
    void nonsense_is_refused_with_the_field_at_fault(String body, String field) {
        Page refused = OAK.director().raw("/api/office/taps", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).isEqualTo("nonsense");
        assertThat(refused.json().path("field").asString(null)).isEqualTo(field);
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"Flew\"}                                          | taps[0].said.type",
                "{}                                                           | taps[0].said.type",
                "{\"type\":\"GuardianRemoved\"}                               | taps[0].said.adult",
                "{\"type\":\"GuardianRemoved\",\"adult\":\"ben\"}             | taps[0].said.adult",
                "{\"type\":\"GuardianAdded\",\"adult\":\"person-1\",\"relation\":\"UNCLE\"} | taps[0].said.relation",
                "{\"type\":\"GuardianAdded\",\"adult\":\"person-1\",\"relation\":1} | taps[0].said.relation",
                "{\"type\":\"PlanAgreed\",\"from\":\"2026-03-02\",\"promiseMinutes\":1} | taps[0].said",
                "{\"type\":\"PlanAgreed\",\"from\":\"+999999999-12-31\",\"promiseMinutes\":20} | taps[0].said.from",
                "{\"type\":\"CollectorApproved\",\"adult\":\"person-1\",\"until\":\"0206-03-12\"} | taps[0].said.until",
                "{\"type\":\"ChildEnrolled\",\"name\":\"Mia\",\"firstDay\":\"-999999999-01-01\"} | taps[0].said.firstDay",
                "{\"type\":\"ChildEnrolled\",\"name\":\"Mia\",\"firstDay\":\"2026-03-02\",\"birthday\":\"+20240-02-03\"} | taps[0].said.birthday",
                "{\"type\":\"ChildEnrolled\",\"name\":\"Mia\",\"firstDay\":\"2026-03-02\",\"birthday\":\"in May\"} | taps[0].said.birthday",
                "{\"type\":\"ChildRenamed\",\"name\":\"Mi\\r\\na\"}           | taps[0].said.name",
                "{\"type\":\"ChildRenamed\",\"name\":\"Mia \\ud83d\"}        | taps[0].said.name",
                "{\"type\":\"ChildRenamed\",\"name\":\"\\u202eaiM\"}         | taps[0].said.name",
                "{\"type\":\"ChildRenamed\",\"name\":\" \"}                   | taps[0].said.name",
                "{\"type\":\"ChildRenamed\",\"name\":{\"owner\":\"child-1\",\"box\":\"\"}} | taps[0].said.name",
                "{\"type\":\"ChildRenamed\",\"name\":\"Mia\",\"seq\":7}       | taps[0].said.seq",
                "{\"type\":\"RoomChanged\",\"room\":\"room-nowhere\"}         | room",
            })
    void what_is_said_must_make_sense(String said, String field) {
        String id = EventId.at(Instant.now()).value();
        Page refused = OAK.director()
                .raw(
                        "/api/office/taps",
                        "{\"taps\":[{\"id\":\"" + id + "\",\"stream\":\"" + MIA + "\",\"at\":\"" + Instant.now()
                                + "\",\"said\":" + said + "}]}");

        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void a_mark_is_never_taken_from_a_page() {
        Page refused = OAK.office(
                tap(OAK.person("Ben Okafor"), "PersonNamed", Map.of("name", "Ben", "marks", List.of("0".repeat(32)))));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asString()).isEqualTo("marks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P400D", "-PT5M"})
    void a_tap_from_last_year_or_from_the_future_is_refused(Duration ago) {
        Page refused = OAK.room(
                ACORNS,
                "Rosa Lindqvist",
                tap(EventId.at(Instant.now()).value(), MIA, Instant.now().minus(ago), "Received", Map.of()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(reason(refused)).isEqualTo("time-out-of-range");
    }

    @Test
    void a_known_id_sent_for_another_child_opens_nothing() {
        String id = EventId.at(Instant.now()).value();
        OAK.office(tap(id, MIA, Instant.now(), "ChildRenamed", Map.of("name", "Mia Okafor")));

        Page stolen = OAK.office(tap(id, LEO, Instant.now(), "ChildRenamed", Map.of("name", "Mia Okafor")));
        Page changed = OAK.office(tap(id, MIA, Instant.now(), "ChildRenamed", Map.of("name", "Maya Okafor")));

        assertThat(reason(stolen)).isEqualTo("id-used-for-something-else");
        assertThat(stolen.json().path("answers").path(0).has("seq")).isFalse();
        assertThat(reason(changed)).isEqualTo("id-used-for-something-else");
    }

    @Test
    void somebody_elses_child_is_not_theirs_to_speak_of() {
        Page asked = OAK.phone("Sofia Rossi")
                .post("/api/family/taps", Map.of("taps", List.of(tap(MIA, "AskedHow", Map.of()))));
        Page brought = OAK.kiosk(OAK.kiosk(), "518224", "Sofia Rossi", tap(MIA, "DroppedOff", Map.of()));

        assertThat(reason(asked)).isEqualTo("not-a-guardian");
        assertThat(reason(brought)).isEqualTo("not-on-the-list");
    }

    @Test
    void each_surface_says_only_what_belongs_there() {
        Page room =
                OAK.room(ACORNS, "Rosa Lindqvist", tap(MIA, "AdultBarred", Map.of("adult", OAK.person("Ben Okafor"))));
        Page family = OAK.phone("Amara Okafor")
                .post("/api/family/taps", Map.of("taps", List.of(tap(MIA, "SettledInConfirmed", Map.of()))));
        Page kiosk = OAK.kiosk(
                OAK.kiosk(),
                "407123",
                "Amara Okafor",
                tap(MIA, "Received", Map.of("educator", OAK.person("Rosa Lindqvist"))));

        assertThat(List.of(reason(room), reason(family), reason(kiosk))).containsOnly("not-allowed-here");
    }

    @Test
    void names_are_plain_text_whatever_is_in_them() {
        for (String name : List.of(
                "<script>alert(1)</script>", "W".repeat(40), "ليان حداد", "Mia \ud83e\uddf8", "O'Neil \"Mo\" $where")) {
            Page named = OAK.office(tap(LEO, "ChildRenamed", Map.of("name", name)));
            assertThat(named.status()).as(named.text()).isEqualTo(201);
            JsonNode board = ACORNS.get("/api/room/board").json();
            assertThat(board.path("children").findValuesAsString("name")).contains(name);
        }
        OAK.office(tap(LEO, "ChildRenamed", Map.of("name", "Leo Rossi")));
    }

    @Test
    void five_megabytes_are_too_much_everywhere() {
        byte[] huge = new byte[5 * 1024 * 1024];
        assertThat(OAK.director()
                        .raw("/api/office/taps", "\"" + "x".repeat(5 * 1024 * 1024) + "\"")
                        .status())
                .isEqualTo(413);
        assertThat(OAK.director().file("/api/office/import", huge).status()).isEqualTo(413);
        assertThat(OAK.anybody().raw("/api/sign-in", "x".repeat(100_000)).reason())
                .isEqualTo("too-large");
    }

    @Test
    void another_site_changes_nothing_with_our_cookies() {
        String body = "{\"taps\":[]}";
        assertThat(OAK.director().fromElsewhere("/api/office/taps", body).reason())
                .isEqualTo("cross-site");
        assertThat(ACORNS.fromElsewhere("/api/room/taps", body).reason()).isEqualTo("cross-site");
        assertThat(OAK.anybody().fromElsewhere("/api/pairing", body).reason()).isEqualTo("cross-site");
    }

    @Test
    void without_a_session_no_door_opens() {
        for (String path : List.of(
                "/api/kiosk",
                "/api/room",
                "/api/room/board",
                "/api/room/live",
                "/api/office",
                "/api/office/children",
                "/api/office/export")) {
            Page closed = OAK.anybody().get(path);
            assertThat(closed.status()).as(path).isEqualTo(401);
            assertThat(closed.reason()).isEqualTo("sign-in-needed");
            assertThat(closed.response().headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    private static String reason(Page page) {
        return page.json().path("answers").path(0).path("reason").asString();
    }
}
