package hugkissgo.insights.reading;

import static hugkissgo.insights.Chronicle.ACORNS;
import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.OAK;

import hugkissgo.access.Sessions;
import hugkissgo.access.Surface;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Running;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

/// What the staff page is told over HTTP while Monday comes on Tuesday, and afterwards.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StillReadingTest {
    private static Running insights;
    private static WebTestClient web;

    @BeforeAll
    static void begin() {
        insights = Running.begin(
                "--HUGKISSGO_CLOCK=2026-03-03T08:00:00Z@2026-01-01T00:00:00Z" + "x0", "--hugkissgo.insights.lately=5s");
        web = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + insights.port())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @AfterAll
    static void close() {
        insights.close();
    }

    private static WebTestClient.BodyContentSpec get(String path, CentreId centre) {
        Token token = Token.fresh();
        insights.bean(Sessions.class)
                .begin(new Staff(centre, token.hash(), new PersonId("person-dora"), Set.of(Role.DIRECTOR)))
                .block();
        return web.get()
                .uri("/staff/api/" + path)
                .header("Cookie", Surface.STAFF.cookie(token).toString().split(";")[0])
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static Chronicle child(String id) {
        var enrolled = new ChildEnrolled(new Spoken(id), null, 28, LocalDate.of(2026, 3, 1), ACORNS);
        return Chronicle.of(id).add(MONDAY.minusSeconds(86_400), null, enrolled);
    }

    @Test
    void nobody_is_called_expected_or_not_signed_out_before_all_is_read() {
        var oak = new Chronicle(OAK, OAK.stream())
                .add(
                        MONDAY,
                        null,
                        new SettingsAgreed(
                                "The Oak",
                                ZoneOffset.UTC,
                                LocalTime.of(7, 0),
                                LocalTime.of(17, 0),
                                20,
                                false,
                                List.of("en")));
        var mia = child("mia").arrived("mia-mon", MONDAY).goodbye("mia-mon", MONDAY.plusSeconds(600), Goodbye.CALM);
        var leo = child("leo").arrived("leo-tue", MONDAY.plusSeconds(86_000));
        List.of(oak, leo, mia).forEach(it -> {
            insights.hear(it.entries());
            insights.until(it);
        });

        get("today", OAK)
                .jsonPath("$.reading.state")
                .isEqualTo("CATCHING_UP")
                .jsonPath("$.reading.at")
                .isEqualTo("2026-03-02T06:56:20Z")
                .jsonPath("$.unclosed")
                .doesNotExist()
                .jsonPath("$.rooms[*].expected")
                .doesNotExist()
                .jsonPath("$.rooms[*].children[*].id")
                .isEqualTo("child-leo");
        get("notices", OAK).jsonPath("$.reading").exists().jsonPath("$.notices").doesNotExist();
        get("overlooked", OAK)
                .jsonPath("$.reading")
                .exists()
                .jsonPath("$.children")
                .doesNotExist();

        insights.untilCaughtUp(OAK);
        get("today", OAK)
                .jsonPath("$.reading")
                .doesNotExist()
                .jsonPath("$.unclosed[0].id")
                .isEqualTo("child-mia")
                .jsonPath("$.rooms[0].expected")
                .isEqualTo(1)
                .jsonPath("$.rooms[0].here")
                .isEqualTo(1);
        get("notices", OAK).jsonPath("$.notices").isEmpty();
        get("overlooked", OAK).jsonPath("$.children").isArray();
    }
}
