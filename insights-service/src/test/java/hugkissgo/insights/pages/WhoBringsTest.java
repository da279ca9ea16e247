package hugkissgo.insights.pages;

import static hugkissgo.insights.Chronicle.ACORNS;
import static hugkissgo.insights.Chronicle.AMARA;
import static hugkissgo.insights.Chronicle.MONDAY;
import static hugkissgo.insights.Chronicle.OAK;
import static hugkissgo.insights.Chronicle.ROSA;
import static hugkissgo.insights.Chronicle.TOMASZ;
import static hugkissgo.insights.Chronicle.visit;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.access.Sessions;
import hugkissgo.access.Surface;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.CareEvent;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.Running;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mia cries when one of her grandparents brings her, and whoever may know it reads so over HTTP.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoBringsTest {
    private static final PersonId FATHER = new PersonId("person-ben");
    private static final List<PersonId> PARENTS = List.of(AMARA, FATHER);
    private static final List<PersonId> GRANDPARENTS = List.of(new PersonId("person-ada"), new PersonId("person-abe"));
    private static final PersonId WILLA = new PersonId("person-willa");
    private static final List<String> PAGES =
            List.of("children/child-mia/metrics", "children/child-mia", "notices", "victories", "centre/metrics");
    private static Running insights;

    @BeforeAll
    static void begin() {
        insights = Running.begin();
        var all = List.of(
                mia(),
                works(ROSA, ACORNS, Role.EDUCATOR),
                works(TOMASZ, ACORNS, Role.EDUCATOR),
                works(WILLA, new RoomId("room-willows"), Role.EDUCATOR));
        all.forEach(it -> insights.hear(it.entries()));
        all.forEach(insights::until);
    }

    @AfterAll
    static void close() {
        insights.close();
    }

    private static Chronicle works(PersonId person, RoomId room, Role role) {
        return new Chronicle(OAK, person.stream()).add(MONDAY, null, new StaffJoined(role, List.of(room)));
    }

    /// Eight weeks before March with a grandparent every other morning, and one morning of March.
    private static Chronicle mia() {
        var mia = Chronicle.of("mia");
        Stream.<CareEvent>of(
                        new ChildEnrolled(new Spoken("Mia"), null, 28, LocalDate.of(2026, 1, 1), ACORNS),
                        new GuardianAdded(AMARA, Relation.MOTHER),
                        new GuardianAdded(FATHER, Relation.FATHER),
                        new KeyPersonNamed(ROSA),
                        new ConsentGiven(Consent.PATTERNS, true))
                .forEach(it -> mia.add(MONDAY.minus(Duration.ofDays(60)), null, it));
        for (int day = 56; day > 0; day--) {
            var by = day % 2 == 0 ? GRANDPARENTS : PARENTS;
            brought(mia, "day" + day, MONDAY.minus(Duration.ofDays(day)), by.get(day / 2 % 2), day % 2 == 0);
        }
        return brought(mia, "march", MONDAY, AMARA, false);
    }

    private static Chronicle brought(Chronicle mia, String name, Instant at, PersonId by, boolean hard) {
        mia.add(at, visit(name), new DroppedOff(by, ACORNS, List.of(), null, null))
                .add(at.plusSeconds(60), visit(name), new Received(ROSA, ACORNS))
                .goodbye(name, at.plusSeconds(300), hard ? Goodbye.CRYING : Goodbye.GLAD);
        var goodbye = mia.last().fact().id();
        return mia.add(
                        at.plusSeconds(1_500),
                        visit(name),
                        hard ? new Settled(Activity.PAINTING, ROSA, null) : new GoodbyeHeld(goodbye))
                .left(name, at.plus(Duration.ofHours(6)));
    }

    private static String staff(PersonId person, Role role) {
        Token token = Token.fresh();
        insights.bean(Sessions.class)
                .begin(new Staff(OAK, token.hash(), person, Set.of(role)))
                .block();
        return Surface.STAFF.cookie(token).toString().split(";")[0];
    }

    /// The session of a parent, as it is and pretending to be one of staff.
    private static Stream<String> parent(PersonId person) {
        Token token = Token.fresh();
        insights.bean(Sessions.class)
                .begin(new Guardian(OAK, token.hash(), person))
                .block();
        return Stream.of(Surface.FAMILY, Surface.STAFF)
                .map(it -> it.cookie(token).toString().split(";")[0]);
    }

    private static HttpResponse<String> get(String path, String cookie) {
        try (var http = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + insights.port() + "/staff/api/" + path);
            var request = HttpRequest.newBuilder(uri).header("Cookie", cookie).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode goesWith(String cookie) {
        var answer = get("children/child-mia/metrics", cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared()
                .readTree(answer.body())
                .path("metrics")
                .valueStream()
                .filter(it -> it.path("metric").asString().equals("goes-with"))
                .findFirst()
                .orElseThrow();
    }

    private static void readsNothingOfIt(String cookie) {
        assertThat(PAGES)
                .allSatisfy(it -> assertThat(get(it, cookie).body())
                        .doesNotContain("BRINGER")
                        .doesNotContain("SOMEBODY_ELSE"));
    }

    @Test
    void the_key_person_reads_that_mornings_with_somebody_else_are_harder() {
        JsonNode card = goesWith(staff(ROSA, Role.EDUCATOR));
        assertThat(card.path("answer").asString()).isEqualTo("KNOWN");
        assertThat(card.path("value").path("factor").asString()).isEqualTo("BRINGER");
        assertThat(card.path("value").path("hardWith").asInt()).isEqualTo(28);
        assertThat(card.path("value").path("hardWithout").asInt()).isZero();
        assertThat(card.toString()).doesNotContain("person-");
    }

    @Test
    void the_rest_of_the_room_team_is_told_that_it_is_not_for_them() {
        isNotFor(staff(TOMASZ, Role.EDUCATOR));
    }

    @Test
    void the_director_is_told_that_it_is_not_for_them() {
        isNotFor(staff(new PersonId("person-dora"), Role.DIRECTOR));
    }

    private static void isNotFor(String cookie) {
        assertThat(goesWith(cookie).path("answer").asString()).isEqualTo("NOT_FOR_YOU");
        readsNothingOfIt(cookie);
    }

    @Test
    void an_educator_of_another_room_does_not_come_to_it() {
        String willa = staff(WILLA, Role.EDUCATOR);
        assertThat(get("children/child-mia/metrics", willa).statusCode()).isEqualTo(403);
        readsNothingOfIt(willa);
    }

    @Test
    void neither_parent_comes_to_it() {
        assertThat(PARENTS.stream().flatMap(WhoBringsTest::parent)).hasSize(4).allSatisfy(cookie -> {
            assertThat(get("children/child-mia/metrics", cookie).statusCode()).isEqualTo(401);
            readsNothingOfIt(cookie);
        });
    }
}
