package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.RunningCheckin;
import hugkissgo.checkin.doors.Browser.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class TwoInstancesTest {
    private static RunningCheckin second;
    private final Centre oak = Installation.shared().centre().withFamilies();
    private final String mia = oak.child("Mia Okafor");

    @BeforeAll
    static void open() {
        second = RunningCheckin.on("127.0.0.1:9");
    }

    @AfterAll
    static void close() {
        second.close();
    }

    @Test
    void a_hundred_double_taps_at_both_at_once_are_one_fact_with_one_answer() {
        Browser here = oak.kiosk();
        Browser there = here.at(origin());
        Map<String, Object> taps = Map.of(
                "family", Centre.ticket(here, "407123"),
                "adult", oak.person("Amara Okafor"),
                "taps", List.of(tap(mia, "DroppedOff", Map.of("note", "Up at five"))));
        List<Page> answers = Flux.range(0, 100)
                .flatMap(i -> said(i % 2 == 0 ? here : there, taps), 32)
                .collectList()
                .block(Duration.ofSeconds(60));
        assertThat(answers).hasSize(100);
        assertThat(answers.stream().map(Page::status)).containsOnly(200, 201);
        assertThat(answers.stream().filter(it -> it.status() == 201)).hasSize(1);
        assertThat(answers.stream()
                        .map(it -> it.json().path("answers").path(0).path("seq").asInt())
                        .distinct())
                .hasSize(1);
        assertThat(droppedOff()).isEqualTo(1);
    }

    @Test
    void a_board_at_one_hears_what_was_said_at_the_other() {
        Browser tablet = oak.roomTablet("Acorns");
        try (Stream<String> lines = tablet.at(origin()).live("/api/room/live").body()) {
            Iterator<String> heard = lines.iterator();
            assertThat(heard.next()).isEqualTo("event:hello");
            Instant said = Instant.now();
            oak.room(tablet, "Rosa Lindqvist", tap(mia, "Received", Map.of()));
            assertThat(hears(heard, mia)).isTrue();
            assertThat(Duration.between(said, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(tablet.at(origin()).get("/api/room/children/" + mia).json().path("state"))
                .isEqualTo(tablet.get("/api/room/children/" + mia).json().path("state"));
    }

    @Test
    void who_is_switched_off_at_one_is_out_at_the_other_and_its_open_stream_ends() {
        Browser tablet = oak.roomTablet("Acorns").at(origin());
        try (Stream<String> lines = tablet.live("/api/room/live").body()) {
            Iterator<String> heard = lines.iterator();
            assertThat(heard.next()).isEqualTo("event:hello");
            Instant revoked = Instant.now();
            assertThat(oak.director()
                            .post("/api/office/devices/" + device() + "/revoke", Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(tablet.get("/api/room").status()).isEqualTo(401);
            heard.forEachRemaining(line -> {});
            assertThat(Duration.between(revoked, Instant.now())).isLessThan(Duration.ofMillis(5_500));
        }
    }

    private static Mono<Page> said(Browser browser, Map<String, Object> taps) {
        return Mono.fromCallable(() -> browser.post("/api/kiosk/taps", taps)).subscribeOn(Schedulers.boundedElastic());
    }

    /// Whether a line with this word comes; a heart beat every fifteen seconds ends the waiting.
    private static boolean hears(Iterator<String> heard, String word) {
        for (String line = heard.next(); !line.startsWith(":"); line = heard.next()) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private long droppedOff() {
        return oak
                .director()
                .get("/api/office/children/" + mia + "/log")
                .json()
                .path("events")
                .findValuesAsString("type")
                .stream()
                .filter("DroppedOff"::equals)
                .count();
    }

    private String device() {
        return oak.director()
                .get("/api/office/devices")
                .json()
                .path("devices")
                .path(0)
                .path("device")
                .asString();
    }

    private static String origin() {
        return "http://localhost:" + second.port();
    }
}
