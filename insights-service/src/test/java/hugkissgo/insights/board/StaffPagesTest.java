package hugkissgo.insights.board;

import static hugkissgo.insights.Chronicle.ACORNS;
import static hugkissgo.insights.Chronicle.AMARA;
import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.OAK;
import static hugkissgo.insights.Chronicle.ROSA;
import static hugkissgo.insights.Chronicle.TOMASZ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import hugkissgo.access.Keyring;
import hugkissgo.access.Sessions;
import hugkissgo.access.Surface;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.CentreFact.RoomOpened;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.Finding;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.NoticeId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Description;
import hugkissgo.insights.Running;
import hugkissgo.insights.metrics.Metric;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffPagesTest {
    private static final RoomId WILLOWS = new RoomId("room-willows");
    private static final RoomId ATTIC = new RoomId("room-attic");
    private static final String NINE = "--HUGKISSGO_CLOCK=2026-03-03T08:00:00Z@2026-01-01T00:00:00Z" + "x0";
    private static Running insights;
    private static WebTestClient web;
    private static String rosa;
    private static String tomasz;
    private static String director;
    private static String elsewhere;

    @BeforeAll
    static void a_morning_in_the_oak() {
        insights = Running.begin(NINE, "--hugkissgo.insights.lately=100ms");
        var keys = insights.bean(Keyring.class);
        var mia = enrolled("mia", "Mia Okafor", keys).came("mon", MONDAY, Goodbye.CRYING, 8);
        mia.arrived("tue", MONDAY.plusSeconds(86_400)).goodbye("tue", MONDAY.plusSeconds(86_800), Goodbye.CRYING);
        var leo = enrolled("leo", "Leo Berg", keys);
        var oak = agreed(OAK)
                .add(MONDAY, null, new RoomOpened(ACORNS, "Acorns"))
                .add(MONDAY, null, new RoomOpened(WILLOWS, "Willows"));
        var team = new Chronicle(
                        OAK, ROSA.stream(), keys.keyFor(OAK, ROSA.stream()).block())
                .add(MONDAY, null, new PersonNamed(new Spoken("Rosa Lind"), null, null, List.of()))
                .add(MONDAY, null, new StaffJoined(Role.EDUCATOR, List.of(ACORNS)));
        var other =
                new Chronicle(OAK, TOMASZ.stream()).add(MONDAY, null, new StaffJoined(Role.EDUCATOR, List.of(WILLOWS)));
        var ada = new Chronicle(OAK, Chronicle.of("ada").stream())
                .add(MONDAY, null, new ChildEnrolled(new Spoken("Ada"), null, null, LocalDate.of(2026, 3, 1), ATTIC));
        List.of(mia, leo, ada, oak, team, other).forEach(it -> insights.hear(it.entries()));
        List.of(mia, leo, ada, oak, team, other).forEach(insights::until);
        insights.untilCaughtUp(OAK);
        rosa = session(OAK, ROSA, Role.EDUCATOR);
        tomasz = session(OAK, TOMASZ, Role.EDUCATOR);
        director = session(OAK, new PersonId("person-dora"), Role.DIRECTOR);
        elsewhere = session(new CentreId("centre-elm"), new PersonId("person-emil"), Role.DIRECTOR);
        web = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + insights.port())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @AfterAll
    static void close() {
        insights.close();
    }

    private static Chronicle agreed(CentreId centre) {
        return new Chronicle(centre, centre.stream())
                .add(
                        MONDAY,
                        null,
                        new SettingsAgreed(
                                "The Oak",
                                ZoneId.of("Europe/Berlin"),
                                LocalTime.of(7, 0),
                                LocalTime.of(17, 0),
                                20,
                                false,
                                List.of("en")));
    }

    private static Chronicle enrolled(String id, String name, Keyring keys) {
        var stream = Chronicle.of(id).stream();
        return new Chronicle(OAK, stream, keys.keyFor(OAK, stream).block())
                .add(
                        MONDAY.minusSeconds(86_400),
                        null,
                        new ChildEnrolled(new Spoken(name), null, 28, LocalDate.of(2026, 3, 1), ACORNS));
    }

    private static String session(CentreId centre, PersonId person, Role role) {
        Token token = Token.fresh();
        insights.bean(Sessions.class)
                .begin(new Staff(centre, token.hash(), person, Set.of(role)))
                .block();
        return Surface.STAFF.cookie(token).toString().split(";")[0];
    }

    private static WebTestClient.BodyContentSpec get(String path, String cookie, int status) {
        return web.get()
                .uri(path)
                .header("Cookie", cookie)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    @Test
    void the_board_shows_every_room_with_who_is_upset_and_when_word_is_due() {
        get("/staff/api/today", tomasz, 200)
                .jsonPath("$.rooms[0].name")
                .isEqualTo("Acorns")
                .jsonPath("$.rooms[0].upset")
                .isEqualTo(1)
                .jsonPath("$.rooms[0].expected")
                .isEqualTo(1)
                .jsonPath("$.rooms[0].children[1].firstName")
                .isEqualTo("Mia")
                .jsonPath("$.rooms[0].children[1].state")
                .isEqualTo("UPSET")
                .jsonPath("$.rooms[0].children[1].upsetSince")
                .isEqualTo("2026-03-03T06:52:40Z")
                .jsonPath("$.rooms[0].children[1].promise.made")
                .isEqualTo("2026-03-03T06:52:40Z")
                .jsonPath("$.rooms[0].children[1].promise.due")
                .isEqualTo("2026-03-03T07:12:40Z")
                .jsonPath("$.rooms[0].children[0].state")
                .isEqualTo("EXPECTED")
                .jsonPath("$.rooms[1].name")
                .isEqualTo("Willows");
    }

    @Test
    void a_room_that_nobody_named_is_on_the_board_by_its_id_with_its_children() {
        get("/staff/api/today", tomasz, 200)
                .jsonPath("$.rooms[?(@.name=='room-attic')].children[0].id")
                .isEqualTo("child-ada");
    }

    @Test
    void a_childs_page_tells_what_little_there_is() {
        get("/staff/api/children/child-mia", rosa, 200)
                .jsonPath("$.child.name")
                .isEqualTo("Mia Okafor")
                .jsonPath("$.child.room.name")
                .isEqualTo("Acorns")
                .jsonPath("$.coverage.k")
                .isEqualTo(1)
                .jsonPath("$.coverage.m")
                .isEqualTo(1)
                .jsonPath("$.hard[0].minutes")
                .isEqualTo(8)
                .jsonPath("$.dots[0].mark")
                .isEqualTo("HARD")
                .jsonPath("$.dots[1].ongoing")
                .isEqualTo(true)
                .jsonPath("$.metrics[?(@.metric=='happy-goodbye-rate')].answer")
                .isEqualTo("NOT_ENOUGH_YET");
    }

    @Test
    void another_rooms_educator_does_not_open_the_page_and_another_centre_does_not_find_the_child() {
        get("/staff/api/children/child-mia", tomasz, 403).jsonPath("$.reason").isEqualTo("not-yours");
        get("/staff/api/children/child-mia", elsewhere, 404);
        get("/staff/api/children", tomasz, 200).jsonPath("$.children").isEmpty();
        get("/staff/api/children", director, 200)
                .jsonPath("$.children.length()")
                .isEqualTo(3);
        get("/staff/api/today", elsewhere, 200).jsonPath("$.rooms").isEmpty();
    }

    @Test
    void nobody_without_a_staff_session_sees_anything() {
        Token token = Token.fresh();
        insights.bean(Sessions.class)
                .begin(new Guardian(OAK, token.hash(), AMARA))
                .block();
        String family = Surface.FAMILY.cookie(token).toString().split(";")[0];
        for (String path : List.of("/staff/api/me", "/staff/api/today", "/staff/api/children", "/staff/api/live")) {
            get(path, family, 401).jsonPath("$.reason").isEqualTo("sign-in-needed");
        }
    }

    @Test
    void the_page_knows_whose_it_is() {
        get("/staff/api/me", rosa, 200)
                .jsonPath("$.me.name")
                .isEqualTo("Rosa Lind")
                .jsonPath("$.me.rooms[0]")
                .isEqualTo("room-acorns")
                .jsonPath("$.centre.zone")
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void an_open_page_hears_nothing_any_more_within_five_seconds_of_its_session() {
        var leaver = new PersonId("person-leaver");
        var hints = live(session(OAK, leaver, Role.EDUCATOR));
        var other = live(rosa).doOnNext(_ -> {}).subscribe();

        StepVerifier.create(hints)
                .assertNext(it -> assertThat(it.event()).isEqualTo("hello"))
                .then(() -> insights.bean(Sessions.class).endAllOf(OAK, leaver).block())
                .thenConsumeWhile(it -> !"hello".equals(it.event()))
                .expectComplete()
                .verify(Duration.ofSeconds(5));
        assertThat(other.isDisposed()).isFalse();
        other.dispose();
    }

    private static Flux<ServerSentEvent<String>> live(String cookie) {
        return web.get()
                .uri("/staff/api/live")
                .header("Cookie", cookie)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody();
    }

    @Test
    void a_change_is_on_every_open_page_within_a_second() {
        var hints = live(rosa);
        var zoe = Chronicle.of("zoe").arrived("zoe-tue", MONDAY.plusSeconds(86_400));
        StepVerifier.create(hints)
                .assertNext(it -> assertThat(it.event()).isEqualTo("hello"))
                .then(() -> insights.hear(zoe.entries()))
                .thenConsumeWhile(it -> !String.valueOf(it.data()).contains("child-zoe"))
                .assertNext(it -> assertThat(it.event()).isEqualTo("changed"))
                .thenCancel()
                .verify(Duration.ofSeconds(20));
        insights.until(zoe);
        get("/staff/api/children/child-zoe", director, 200)
                .jsonPath("$.visits.length()")
                .isEqualTo(1);
        zoe.left("zoe-tue", MONDAY.plusSeconds(90_000)).arrived("zoe-wed", MONDAY.plusSeconds(100_000));
        insights.hear(zoe.entries());
        insights.until(zoe);
        get("/staff/api/children/child-zoe", director, 200)
                .jsonPath("$.visits.length()")
                .isEqualTo(2);
    }

    @Test
    void the_page_knows_whether_the_read_model_is_as_far_as_the_log() {
        get("/staff/api/reading", rosa, 200)
                .jsonPath("$.state")
                .value(state -> assertThat(state).isIn("UP_TO_DATE", "CATCHING_UP"));
        get("/staff/api/reading", "", 401);
    }

    @Test
    void a_centre_of_which_nothing_has_come_yet_is_not_said_to_be_empty() {
        insights.untilCaughtUp(OAK);
        get("/staff/api/reading", rosa, 200).jsonPath("$.state").isEqualTo("UP_TO_DATE");
        get("/staff/api/reading", elsewhere, 200).jsonPath("$.state").isEqualTo("CATCHING_UP");
        get("/staff/api/today", elsewhere, 200).jsonPath("$.reading.state").isEqualTo("CATCHING_UP");
    }

    @Test
    void all_metrics_of_a_child_say_what_they_rest_on_or_that_they_are_not_for_these_eyes() {
        get("/staff/api/children/child-mia/metrics", rosa, 200)
                .jsonPath("$.metrics.length()")
                .isEqualTo(18)
                .jsonPath("$.metrics[0].metric")
                .isEqualTo("record-coverage")
                .jsonPath("$.metrics[0].version")
                .isEqualTo(Metric.VERSION)
                .jsonPath("$.metrics[0].asOf")
                .isEqualTo(9)
                .jsonPath("$.metrics[6].answer")
                .isEqualTo("NOT_FOR_YOU")
                .jsonPath("$.metrics[?(@.metric=='weekday')].reason")
                .isEqualTo("consent");
        get("/staff/api/children/child-mia/metrics", director, 200)
                .jsonPath("$.metrics[?(@.metric=='who-comforts')].answer")
                .isEqualTo("NOT_FOR_YOU")
                .jsonPath("$.run")
                .doesNotExist();
        get("/staff/api/children/child-mia/metrics", tomasz, 403);
        get("/staff/api/children/child-mia/metrics", elsewhere, 404);
        get("/staff/api/children/somebody/metrics", rosa, 400)
                .jsonPath("$.field")
                .isEqualTo("id");
    }

    @Test
    void the_centres_patterns_are_the_directors_and_a_century_is_too_long() {
        get("/staff/api/centre/metrics?from=2026-03-01&to=2026-03-07", director, 200)
                .jsonPath("$.metrics[?(@.metric=='family-told')].answer")
                .isEqualTo("KNOWN")
                .jsonPath("$.metrics[?(@.metric=='data-health')].have")
                .isEqualTo(1)
                .jsonPath("$.cells[0].tooSmall")
                .isEqualTo(true)
                .jsonPath("$.cells[0].children")
                .doesNotExist();
        get("/staff/api/centre/metrics", rosa, 200)
                .jsonPath("$.metrics[?(@.metric=='family-told')].answer")
                .isEqualTo("NOT_FOR_YOU")
                .jsonPath("$.cells")
                .isEmpty();
        get("/staff/api/centre/metrics?from=1926-03-01&to=2026-03-07", director, 400)
                .jsonPath("$.field")
                .isEqualTo("from");
        get("/staff/api/centre/metrics?from=yesterday", director, 400)
                .jsonPath("$.field")
                .isEqualTo("from");
        get("/staff/api/centre/metrics?from=-999999999-01-01", director, 400)
                .jsonPath("$.field")
                .isEqualTo("from");
        get("/staff/api/centre/metrics?from=2026-03-07&to=2026-03-01", director, 400);
        get("/staff/api/centre/metrics", elsewhere, 200).jsonPath("$.cells").isEmpty();
    }

    @Test
    void the_metrics_are_answered_as_their_published_description_says() {
        assertThat(Description.faults("OfAChild", body("/staff/api/children/child-mia/metrics", rosa)))
                .isEmpty();
        assertThat(Description.faults("OfACentre", body("/staff/api/centre/metrics", director)))
                .isEmpty();
        assertThat(body("/staff/openapi.json", "")).isEqualTo(Description.published());
    }

    private static String body(String path, String cookie) {
        return new String(
                get(path, cookie, 200).returnResult().getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void what_is_worth_telling_stays_with_those_who_look_after_the_child() {
        var ash = new CentreId("centre-ash");
        var ines = new PersonId("person-ines");
        var tove = new PersonId("person-tove");
        var proud = mornings(ash, "ida", Goodbye.GLAD, 3);
        var quiet = mornings(ash, "nils", Goodbye.QUIET, 6);
        var team = new Chronicle(ash, ines.stream()).add(MONDAY, null, new StaffJoined(Role.EDUCATOR, List.of(ACORNS)));
        var others =
                new Chronicle(ash, tove.stream()).add(MONDAY, null, new StaffJoined(Role.EDUCATOR, List.of(WILLOWS)));
        List.of(proud, quiet, team, others, agreed(ash)).forEach(it -> insights.hear(it.entries()));
        List.of(proud, quiet, team, others, agreed(ash)).forEach(insights::until);
        insights.untilCaughtUp(ash);
        String key = session(ash, ines, Role.EDUCATOR);
        String other = session(ash, tove, Role.EDUCATOR);

        get("/staff/api/victories", key, 200)
                .jsonPath("$.victories[*].child.id")
                .value(ids -> assertThat(ids).asInstanceOf(LIST).containsOnly("child-ida"));
        get("/staff/api/overlooked", key, 200)
                .jsonPath("$.children[*].child.id")
                .isEqualTo("child-nils")
                .jsonPath("$.children[0].quiet")
                .isEqualTo(6);
        get("/staff/api/notices", key, 200)
                .jsonPath("$.notices")
                .isEmpty()
                .jsonPath("$.right.of")
                .isEqualTo(0);
        get("/staff/api/victories", other, 200).jsonPath("$.victories").isEmpty();
        get("/staff/api/overlooked", other, 200).jsonPath("$.children").isEmpty();
        String unknown = session(ash, new PersonId("person-new"), Role.EDUCATOR);
        get("/staff/api/victories", unknown, 200).jsonPath("$.victories").isEmpty();
    }

    @Test
    void a_notice_stands_until_somebody_says_what_it_was_and_then_counts_among_those_that_were_right() {
        var yew = new CentreId("centre-yew");
        var ines = new PersonId("person-iris");
        var team = new Chronicle(yew, ines.stream()).add(MONDAY, null, new StaffJoined(Role.EDUCATOR, List.of(ACORNS)));
        var children = List.of(bump(yew, "uma"), bump(yew, "ole"));
        insights.hear(team.entries());
        insights.hear(agreed(yew).entries());
        children.forEach(it -> insights.hear(it.entries()));
        children.forEach(insights::until);
        insights.until(team);
        insights.untilCaughtUp(yew);
        String key = session(yew, ines, Role.EDUCATOR);
        get("/staff/api/notices", key, 200)
                .jsonPath("$.notices.length()")
                .isEqualTo(2)
                .jsonPath("$.right.of")
                .isEqualTo(0);

        lookedAt(children.get(0), key, Finding.REAL_CHANGE);
        lookedAt(children.get(1), key, Finding.KNOWN_REASON);
        get("/staff/api/notices", key, 200)
                .jsonPath("$.notices")
                .isEmpty()
                .jsonPath("$.right.real")
                .isEqualTo(1)
                .jsonPath("$.right.of")
                .isEqualTo(2);
    }

    private static void lookedAt(Chronicle child, String key, Finding finding) {
        get("/staff/api/notices", key, 200)
                .jsonPath("$.notices[?(@.child.id=='" + child.stream().value() + "')].id")
                .value(ids -> child.add(
                        MONDAY,
                        null,
                        new NoticeAcknowledged(
                                new NoticeId(((List<?>) ids).getFirst().toString()), finding, null)));
        insights.hear(child.entries());
        insights.until(child);
        insights.untilCaughtUp(child.last().headers().envelope().position().centre());
    }

    /// Twenty ordinary mornings, and lately hard ones.
    private static Chronicle bump(CentreId centre, String id) {
        int[] minutes = {0, 3, 0, 0, 5, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 0, 6, 0, 0, 0, 10, 15, 12, 20};
        var child = new Chronicle(centre, Chronicle.of(id).stream())
                .add(
                        MONDAY.minus(Duration.ofDays(40)),
                        null,
                        new ChildEnrolled(new Spoken(id), null, 28, LocalDate.of(2026, 1, 20), ACORNS));
        for (int i = 0; i < minutes.length; i++) {
            var day = MONDAY.minus(Duration.ofDays(minutes.length - i));
            child.came(id + i, day, minutes[i] == 0 ? Goodbye.GLAD : Goodbye.CRYING, minutes[i]);
        }
        return child;
    }

    private static Chronicle mornings(CentreId centre, String id, Goodbye state, int days) {
        var child = new Chronicle(centre, Chronicle.of(id).stream())
                .add(
                        MONDAY.minus(Duration.ofDays(10)),
                        null,
                        new ChildEnrolled(new Spoken(id), null, 28, LocalDate.of(2026, 2, 20), ACORNS));
        for (int day = days; day > 0; day--) {
            child.came(id + day, MONDAY.minus(Duration.ofDays(day)), state, 2);
        }
        return child;
    }
}
