package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.By;
import hugkissgo.care.DayFact.IncidentNoted;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.id.IncidentId;
import hugkissgo.care.words.Spoken;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FamilyPageTest {
    private static final String[] HARD = {"DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED"};
    private final Running service = Running.shared();
    private final Oak oak = new Oak(Oak.MORNING).founded();
    private final Phone amara = new Phone(service, oak.centre, oak.amara);
    private final Phone ben = new Phone(service, oak.centre, oak.ben);

    @Test
    void a_guardian_sees_who_they_are_and_their_own_children_only() {
        told();

        JsonNode me = amara.get("/family/api/me");

        assertThat(me.at("/me/firstName").asString()).isEqualTo("Amara");
        assertThat(me.at("/centre/name").asString()).isEqualTo("Oak House");
        assertThat(me.at("/centre/zone").asString()).isEqualTo("Europe/Helsinki");
        assertThat(texts(me.path("children"), "id")).containsExactly(oak.mia.value());
        assertThat(me.at("/children/0/firstName").asString()).isEqualTo("Mia");
        assertThat(me.at("/children/0/room/name").asString()).isEqualTo("Acorns");
        assertThat(me.at("/choices/detail").asString()).isEqualTo("GENERIC");
        assertThat(me.at("/push/key").asString()).hasSize(87);
        assertThat(me.at("/centre").has("phone")).isFalse();
    }

    @Test
    void a_guardian_reads_what_to_call_and_that_nobody_is_expected_on_a_closed_day() {
        oak.agreed("+358 9 555 0100", List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        told();

        assertThat(amara.get("/family/api/me").at("/centre/phone").asString()).isEqualTo("+358 9 555 0100");
        assertThat(story(amara, "2026-03-13").path("state").asString()).isEqualTo("CLOSED");
        assertThat(story(amara, "2026-03-13").path("opens").asString()).isEqualTo("2026-03-14");
        assertThat(story(amara, "2026-03-15").path("opens").asString()).isEqualTo("2026-03-16");
        assertThat(story(amara, "2026-03-14").path("state").asString()).isEqualTo("EXPECTED");
        assertThat(story(amara, "2026-03-14").has("opens")).isFalse();
        assertThat(story(amara, "2026-03-12").path("state").asString()).isEqualTo("HERE");
    }

    @Test
    void the_story_of_a_hard_morning_is_told_in_order_with_names_and_minutes() {
        told();

        JsonNode story = story(amara, "2026-03-12");

        assertThat(texts(story.path("entries"), "kind")).containsExactly(HARD);
        JsonNode brought = story.at("/entries/0/args");
        assertThat(brought.path("by").asString()).isEqualTo("Amara");
        assertThat(brought.path("mine").asBoolean()).isTrue();
        assertThat(brought.path("note").asString()).isEqualTo("Slept badly");
        assertThat(brought.at("/morning/0").asString()).isEqualTo("CLINGY");
        JsonNode settled = story.at("/entries/3/args");
        assertThat(settled.path("activity").asString()).isEqualTo("PAINTING");
        assertThat(settled.path("with").asString()).isEqualTo("Rosa");
        assertThat(settled.path("words").asString()).isEqualTo("at the easel");
        assertThat(settled.path("minutes").asInt()).isEqualTo(8);
        assertThat(story.path("state").asString()).isEqualTo("HERE");
        assertThat(story.at("/promise/kept").asBoolean()).isTrue();
        assertThat(story(ben, "2026-03-12").at("/entries/0/args/mine").asBoolean())
                .isFalse();
        assertThat(story(amara, "2026-03-13").path("state").asString()).isEqualTo("EXPECTED");
    }

    @Test
    void an_unsettled_child_is_upset_and_word_is_due() {
        oak.brought(oak.mia, oak.amara);
        oak.goodbye(oak.mia, Goodbye.CRYING);
        Instant goodbye = oak.book.now();
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE");

        JsonNode story = story(amara, "2026-03-12");

        assertThat(story.path("state").asString()).isEqualTo("UPSET");
        assertThat(story.at("/promise/due").asString())
                .isEqualTo(goodbye.plus(Duration.ofMinutes(15)).toString());
    }

    @Test
    void the_goodbyes_of_the_weeks_are_dots() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(6));
        String[] kinds = new String[0];
        for (int day = 3; day >= 1; day--) {
            oak.book.at(now.minus(Duration.ofDays(day)));
            oak.brought(oak.mia, oak.amara);
            oak.goodbye(oak.mia, day == 2 ? Goodbye.CRYING : Goodbye.GLAD);
            oak.book.later(9);
            oak.settled(oak.mia);
            oak.fetched(oak.mia, oak.ben);
        }
        LocalDate tomorrow = LocalDate.now(java.time.ZoneId.of("Europe/Helsinki"));
        oak.said(oak.mia, By.adult(oak.amara), new AbsenceReported(tomorrow, tomorrow, null));
        Running.send(oak.book.records());
        String dots = "/family/api/goodbyes?weeks=6&child=" + oak.mia;
        Awaitility.await()
                .untilAsserted(() -> assertThat(texts(amara.get(dots).path("days"), "mark"))
                        .containsExactly("HAPPY", "HARD", "HAPPY", "AWAY"));

        JsonNode goodbyes = amara.get(dots);
        assertThat(goodbyes.at("/days/1/minutes").asInt()).isEqualTo(9);
        assertThat(goodbyes.path("happy").asInt()).isEqualTo(2);
        assertThat(goodbyes.path("of").asInt()).isEqualTo(3);
    }

    @Test
    void what_was_corrected_is_marked_and_loses_its_words() {
        told();
        oak.said(oak.mia, By.staff(oak.rosa), new Corrected(oak.book.last(oak.mia.stream()), null));
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED*");

        JsonNode story = story(amara, "2026-03-12");

        assertThat(story.at("/entries/3/amended").asBoolean()).isTrue();
        assertThat(story.at("/entries/3/args").has("words")).isFalse();
        assertThat(story.path("state").asString()).isEqualTo("UPSET");
    }

    @Test
    void a_destroyed_key_leaves_a_name_that_reads_null() {
        oak.book.forget(oak.rosa.stream());
        told();

        assertThat(story(amara, "2026-03-12").at("/entries/1/args/educator").isNull())
                .isTrue();
    }

    @Test
    void a_barred_or_removed_guardian_sees_nothing_any_more() {
        told();
        oak.book.write(oak.mia.stream(), new AdultBarred(oak.ben));
        oak.book.write(oak.leo.stream(), new GuardianRemoved(oak.chiara));
        Running.send(oak.book.records());

        Awaitility.await()
                .untilAsserted(() -> assertThat(ben.status("GET", mia("story") + "&day=2026-03-12", ""))
                        .isEqualTo(403));
        assertThat(ben.get("/family/api/me").path("children")).isEmpty();
        assertThat(ben.get("/family/api/feed").path("entries")).isEmpty();
        assertThat(amara.get("/family/api/feed").path("entries")).hasSize(4);
    }

    @Test
    void nobody_reads_another_familys_child_whatever_they_ask() {
        told();
        oak.said(oak.mia, By.staff(oak.rosa), new IncidentNoted(IncidentId.fresh(), new Spoken("bitten on the arm")));
        Running.send(oak.book.records());
        var elm = new Oak(Oak.MORNING).founded();
        Running.send(elm.book.records());
        Awaitility.await()
                .untilAsserted(() -> assertThat(Feeds.kinds(oak.mia, oak.amara)).contains("INCIDENT"));

        for (Phone stranger : List.of(
                new Phone(service, oak.centre, oak.chiara),
                new Phone(service, elm.centre, elm.amara),
                new Phone(service, elm.centre, oak.amara))) {
            for (String path : List.of(mia("story") + "&day=2026-03-12", mia("goodbyes"), mia("victories"))) {
                var answer = stranger.ask("GET", path, "");
                assertThat(answer.statusCode()).as(path).isEqualTo(403);
                assertThat(answer.body()).contains("not-yours").doesNotContain("bitten");
            }
            assertThat(stranger.get("/family/api/feed").toString()).doesNotContain("bitten", oak.mia.value());
            assertThat(stranger.get("/family/api/me").toString()).doesNotContain(oak.mia.value());
        }
        assertThat(story(amara, "2026-03-12").toString()).contains("bitten");
    }

    @Test
    void nonsense_is_named_and_without_a_session_there_is_nothing() {
        assertThat(amara.ask("GET", "/family/api/story?child=mia&day=2026-03-12", "")
                        .body())
                .contains("\"field\":\"child\"");
        assertThat(amara.ask("GET", mia("story") + "&day=today", "").body()).contains("\"field\":\"day\"");
        assertThat(amara.status("GET", mia("story") + "&day=%2B999999999-12-31", ""))
                .isEqualTo(400);
        assertThat(amara.status("GET", "/family/api/feed?after=%2B1000000000-12-31T23:00:00Z", ""))
                .isEqualTo(400);
        assertThat(amara.status("GET", mia("goodbyes") + "&weeks=1000", "")).isEqualTo(400);
        amara.signOut();
        for (String path : List.of("me", "feed", "live")) {
            assertThat(amara.status("GET", "/family/api/" + path, "")).isEqualTo(401);
        }
    }

    @Test
    void a_change_is_heard_at_once_and_an_ended_session_hears_no_more() throws Exception {
        told();
        var lines = amara.listen();
        while (!lines.readLine().equals("event:hello")) {}
        while (!lines.readLine().equals("event:changed")) {}
        oak.book.later(1);
        oak.fetched(oak.mia, oak.amara);
        Running.send(oak.book.records());
        var changed = CompletableFuture.supplyAsync(() -> untilChanged(lines));
        assertThat(changed.get(5, TimeUnit.SECONDS)).isTrue();

        amara.signOut();

        var ended = CompletableFuture.supplyAsync(() -> untilEnd(lines));
        assertThat(ended.get(6, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void what_becomes_known_of_a_child_without_a_word_to_the_family_is_hinted_too() throws Exception {
        told();
        var lines = amara.listen();
        while (!lines.readLine().equals("event:hello")) {}
        while (!lines.readLine().equals("event:changed")) {}
        oak.book.write(oak.mia.stream(), new KeyPersonNamed(oak.rosa));
        Running.send(oak.book.records());

        var changed = CompletableFuture.supplyAsync(() -> untilChanged(lines));

        assertThat(changed.get(5, TimeUnit.SECONDS)).isTrue();
        amara.signOut();
    }

    private static boolean untilChanged(java.io.BufferedReader lines) {
        return lines.lines().anyMatch("event:changed"::equals);
    }

    private static boolean untilEnd(java.io.BufferedReader lines) {
        return lines.lines().noneMatch("never"::equals);
    }

    @Test
    void choices_are_kept_and_nonsense_among_them_is_refused() {
        String choices = "{\"language\":\"fi\",\"detail\":\"FIRST_NAME\",\"kinds\":{\"settled\":\"AFTER_MINUTES\","
                + "\"afterMinutes\":10,\"victories\":false,\"moments\":true},\"quietFrom\":\"20:00\",\"quietUntil\":\"06:30\"}";

        assertThat(amara.status("PUT", "/family/api/choices", choices)).isEqualTo(204);

        assertThat(amara.get("/family/api/me").at("/choices/kinds/afterMinutes").asInt())
                .isEqualTo(10);
        assertThat(ben.get("/family/api/me").at("/choices/detail").asString()).isEqualTo("GENERIC");
        for (String nonsense : List.of(
                "null",
                "{}",
                choices.replace("10", "0"),
                choices.replace("fi", "finnish"),
                choices.replace("\"20:00\"", "null"),
                choices.replace("{\"language\"", "{\"guardian\":\"person-x\",\"language\""))) {
            assertThat(amara.status("PUT", "/family/api/choices", nonsense))
                    .as(nonsense)
                    .isEqualTo(400);
        }
    }

    private void told() {
        oak.hardMorning(oak.mia, oak.amara);
        Running.send(oak.book.records());
        Feeds.eventually(oak.mia, oak.amara, HARD);
        Feeds.eventually(oak.mia, oak.ben, HARD);
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(amara.get("/family/api/me").path("children")).hasSize(1));
        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                story(amara, "2026-03-12").path("state").asString())
                        .isEqualTo("HERE"));
    }

    private JsonNode story(Phone phone, String day) {
        return phone.get(mia("story") + "&day=" + day);
    }

    private String mia(String what) {
        return "/family/api/" + what + "?child=" + oak.mia;
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> it.path(field).asString())
                .toList();
    }
}
