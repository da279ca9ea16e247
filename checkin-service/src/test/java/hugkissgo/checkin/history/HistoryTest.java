package hugkissgo.checkin.history;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser;
import hugkissgo.checkin.doors.Browser.Page;
import hugkissgo.checkin.doors.Centre;
import hugkissgo.checkin.doors.Installation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {
    private static final Instant EIGHT = Instant.now()
            .truncatedTo(ChronoUnit.DAYS)
            .minus(Duration.ofDays(10))
            .plus(Duration.ofHours(8));

    private final Centre oak = Installation.shared().centre().withFamilies();
    private final String mia = oak.child("Mia Okafor");
    private final String amara = oak.person("Amara Okafor");
    private final String rosa = oak.person("Rosa Lindqvist");
    private final List<String> lines = new ArrayList<>();

    @Test
    void days_gone_by_are_recorded_as_they_went_with_what_time_alone_said_in_between() {
        hardMorning(EIGHT);
        line(EIGHT.plus(Duration.ofDays(1)), "DroppedOff", Map.of("adult", amara));
        line(minutes(24 * 60 + 1), "Received", Map.of("educator", rosa));
        line(minutes(24 * 60 + 2), "SaidGoodbye", Map.of("state", "GLAD", "receiver", rosa));
        line(minutes(24 * 60 + 400), "PickedUp", Map.of("adult", amara, "educator", rosa, "identity", "KNOWN"));

        Page taken = send();

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("refused").size()).as(taken.text()).isZero();
        assertThat(taken.json().path("recorded").asInt()).isEqualTo(9);
        assertThat(history())
                .containsExactly(
                        "DroppedOff 0",
                        "Received 1",
                        "SaidGoodbye 2",
                        "WordMissed 22",
                        "Settled 31",
                        "PickedUp 400",
                        "DroppedOff 1440",
                        "Received 1441",
                        "SaidGoodbye 1442",
                        "GoodbyeHeld 1452",
                        "PickedUp 1840");
        assertThat(log())
                .allSatisfy(it -> assertThat(Instant.parse(it.path("recordedAt").asString()))
                        .isAfter(Instant.now().minus(Duration.ofHours(1))));
    }

    @Test
    void the_same_file_again_records_nothing_new() {
        hardMorning(EIGHT);
        send();
        List<String> first = history();

        Page again = send();

        assertThat(again.json().path("recorded").asInt()).isZero();
        assertThat(again.json().path("already").asInt()).isEqualTo(5);
        assertThat(history()).isEqualTo(first);
    }

    @Test
    void a_bad_line_is_named_and_holds_up_none_after_it() {
        line(EIGHT, "DroppedOff", Map.of("adult", amara));
        lines.add("{\"id\":");
        line(minutes(1), "Settled", Map.of("activity", "PAINTING"));
        line(minutes(-5), "Received", Map.of("educator", rosa));
        line(minutes(2), "Received", Map.of("educator", rosa));
        line(Instant.now().plus(Duration.ofHours(1)), "ParentReturned", Map.of());
        line(minutes(3), "GuardianAdded", Map.of("adult", rosa, "relation", "OTHER"));

        Page taken = send();

        assertThat(taken.json().path("recorded").asInt()).isEqualTo(2);
        assertThat(refused(taken))
                .containsExactly(
                        "2 nonsense",
                        "3 no-goodbye-yet",
                        "4 time-out-of-range",
                        "6 time-out-of-range",
                        "7 not-allowed-here");
    }

    @Test
    void a_child_or_an_educator_of_another_centre_is_refused() {
        Centre elm = Installation.shared().centre().withFamilies();
        lines.add(line(elm.child("Mia Okafor"), EIGHT, "Received", Map.of("educator", rosa)));
        lines.add(line(mia, EIGHT, "Received", Map.of("educator", rosa))
                .replace("\"said\"", "\"by\":\"" + elm.person("Rosa Lindqvist") + "\",\"said\""));

        Page taken = send();

        assertThat(taken.json().path("recorded").asInt()).isZero();
        assertThat(refused(taken)).containsExactly("1 unknown-person", "2 unknown-person");
    }

    @Test
    void only_a_director_brings_in_days_gone_by() {
        String login = "rosa-" + UUID.randomUUID();
        Page account = oak.director()
                .post(
                        "/api/office/staff/" + rosa + "/account",
                        Map.of("login", login, "passphrase", "a long passphrase"));
        assertThat(account.status()).as(account.text()).isLessThan(300);
        Browser educator = oak.anybody();
        Centre.signIn(educator, login, "a long passphrase");
        hardMorning(EIGHT);

        Page refused = educator.file("/api/office/history", String.join("\n", lines));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reason()).isEqualTo("not-yours");
    }

    private void hardMorning(Instant from) {
        line(from, "DroppedOff", Map.of("adult", amara, "morning", List.of("CLINGY")));
        line(minutes(1), "Received", Map.of("educator", rosa));
        line(minutes(2), "SaidGoodbye", Map.of("state", "CRYING", "receiver", rosa));
        line(minutes(31), "Settled", Map.of("activity", "PAINTING", "with", rosa));
        line(minutes(400), "PickedUp", Map.of("adult", amara, "educator", rosa, "identity", "KNOWN"));
    }

    private static Instant minutes(long minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }

    private void line(Instant at, String type, Map<String, ?> fields) {
        lines.add(line(mia, at, type, fields));
    }

    private static String line(String stream, Instant at, String type, Map<String, ?> fields) {
        return JsonMapper.shared()
                .writeValueAsString(Centre.tap(UUID.randomUUID().toString(), stream, at, type, fields));
    }

    private Page send() {
        return oak.director().file("/api/office/history", String.join("\n", lines) + "\n");
    }

    private static List<String> refused(Page page) {
        return StreamSupport.stream(page.json().path("refused").spliterator(), false)
                .map(it -> it.path("line").asInt() + " " + it.path("reason").asString())
                .toList();
    }

    private List<JsonNode> log() {
        return StreamSupport.stream(
                        oak.director()
                                .get("/api/office/children/" + mia + "/log")
                                .json()
                                .path("events")
                                .spliterator(),
                        false)
                .filter(it -> Instant.parse(it.path("at").asString())
                        .isBefore(Instant.now().minus(Duration.ofDays(1))))
                .toList();
    }

    /// What happened, each with the minutes since eight o'clock of the first day.
    private List<String> history() {
        return log().stream()
                .map(it -> it.path("type").asString().replaceAll(".*\\.", "") + " "
                        + Duration.between(EIGHT, Instant.parse(it.path("at").asString()))
                                .toMinutes())
                .collect(Collectors.toList());
    }
}
