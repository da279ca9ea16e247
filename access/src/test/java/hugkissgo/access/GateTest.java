package hugkissgo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import com.mongodb.MongoTimeoutException;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Pages;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.stores.RealMongo;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {
    private static final CentreId OAK = CentreId.fresh();
    private static ConfigurableApplicationContext app;
    private static WebTestClient web;
    private static Sessions sessions;

    record Note(String text, int times) {
        Note {
            if (text.isBlank()) {
                throw new IllegalArgumentException("words: 1 to 2000 characters");
            }
        }
    }

    record Notes(List<Note> notes) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Entrance.class)
    static class Doors {
        @Bean
        RouterFunction<ServerResponse> routes(OpenStreams streams) {
            return route().POST(
                            "/api/notes",
                            request -> PageJson.read(request, Notes.class).flatMap(PageJson::ok))
                    .GET(
                            "/api/room",
                            request -> PageJson.ok(Map.of(
                                    "room",
                                    Visitor.in(request, RoomTablet.class).room())))
                    .GET("/api/room/live", request -> live(streams, request))
                    .GET("/actuator/health", request -> PageJson.ok(Map.of("status", "UP")))
                    .GET("/api/store", request -> Mono.error(new MongoTimeoutException("mia is at the door")))
                    .GET("/api/broken", request -> Mono.error(new IllegalStateException("mia is at the door")))
                    .build()
                    .and(Pages.of("kiosk"));
        }

        private static Mono<ServerResponse> live(OpenStreams streams, ServerRequest request) {
            Flux<String> ticks =
                    Flux.interval(Duration.ofMillis(200)).onBackpressureDrop().map(it -> "tick");
            return ServerResponse.ok()
                    .contentType(MediaType.TEXT_EVENT_STREAM)
                    .body(streams.whileAllowed(Visitor.in(request, RoomTablet.class), ticks), String.class);
        }
    }

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        Path secret =
                Files.writeString(folder.resolve("secret"), Base64.getEncoder().encodeToString(new byte[32]));
        app = new SpringApplicationBuilder(Doors.class)
                .web(WebApplicationType.REACTIVE)
                .properties("server.port=0", "spring.mongodb.uri=" + RealMongo.uri(), "HUGKISSGO_SECRET_FILE=" + secret)
                .run();
        sessions = app.getBean(Sessions.class);
        web = WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
                .baseUrl("http://localhost:" + app.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void without_a_session_there_is_nothing_behind_the_gate() {
        web.get()
                .uri("/api/room")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("sign-in-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/room", "/api;a/room", "/api/room;a", "/api/%72oom", "/actuator;a/health"})
    void a_path_in_disguise_leads_nowhere(String path) {
        web.get()
                .uri(raw(path))
                .cookie("__Host-room", roomTablet().reveal())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("no-such-page");
    }

    @Test
    void operators_ask_the_service_itself_and_nobody_asks_through_a_front_door() {
        var health = raw("/actuator/health");
        web.get().uri(health).exchange().expectStatus().isOk();
        web.get()
                .uri(health)
                .header("X-Forwarded-For", "203.0.113.7")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_session_opens_its_own_surface_only_and_ends_at_once() {
        Token token = roomTablet();
        get("/api/room", token).expectStatus().isOk();
        web.get()
                .uri("/api/kiosk")
                .cookie("__Host-kiosk", token.reveal())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        web.get()
                .uri("/api/family")
                .cookie("__Host-room", token.reveal())
                .exchange()
                .expectStatus()
                .isUnauthorized();

        sessions.end(token.hash()).block();

        get("/api/room", token).expectStatus().isUnauthorized();
    }

    @Test
    void ending_all_of_a_person_ends_every_browser_but_not_another_centre() {
        PersonId amara = PersonId.fresh();
        Token phone = guardian(OAK, amara);
        Token laptop = guardian(OAK, amara);
        Token elsewhere = guardian(CentreId.fresh(), amara);

        sessions.endAllOf(OAK, amara).block();

        assertThat(List.of(isOpen(phone), isOpen(laptop), isOpen(elsewhere))).containsExactly(false, false, true);
    }

    @Test
    void an_open_stream_ends_within_five_seconds_of_its_session() {
        Token token = roomTablet();
        Flux<String> stream = get("/api/room/live", token)
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody();

        Mono<Long> heard = stream.index()
                .delayUntil(tick -> tick.getT1() == 0 ? sessions.end(token.hash()) : Mono.empty())
                .count();

        assertThat(heard.block(Duration.ofSeconds(7))).as("ticks of 200 ms").isBetween(1L, 25L);
    }

    @Test
    void a_stream_whose_session_is_open_goes_on() {
        Flux<String> stream =
                get("/api/room/live", roomTablet()).returnResult(String.class).getResponseBody();

        assertThat(stream.take(30).count().block(Duration.ofSeconds(9))).isEqualTo(30);
    }

    @ParameterizedTest(name = "{0} from {1}, origin {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "POST, same-origin, -,                 200",
                "POST, same-site,   -,                 403",
                "POST, cross-site,  -,                 403",
                "POST, none,        -,                 403",
                "POST, -,           ours,              200",
                "POST, -,           https://evil.test, 403",
                "POST, -,           null,              403",
                "POST, -,           -,                 403",
                "POST, cross-site,  ours,              403",
            })
    void only_our_own_pages_change_anything(String method, String site, String origin, int status) {
        web.post()
                .uri("/api/notes")
                .headers(it -> from(it, site, origin))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"notes\":[]}")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "null                                        | -",
                "{                                           | -",
                "[]                                          | -",
                "{\"notes\":[{\"text\":\"a\",\"times\":\"x\"}]} | notes[0].times",
                "{\"notes\":[{\"text\":\" \",\"times\":1}]}  | notes[0]",
                "{\"notes\":[],\"admin\":true}               | admin",
                "{\"notes\":{\"$ne\":null}}                  | notes",
                "{\"notes\":[]}{}                            | -",
            })
    void nonsense_is_named_with_its_field(String body, String field) {
        var problem = post(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("nonsense");
        if (field == null) {
            problem.jsonPath("$.field").doesNotExist();
        } else {
            problem.jsonPath("$.field").isEqualTo(field);
        }
    }

    @Test
    void an_empty_body_is_nonsense_and_a_huge_one_is_too_large() {
        post("").expectStatus().isBadRequest();
        post("{\"notes\":[{\"text\":\"" + "x".repeat(70_000) + "\",\"times\":1}]}")
                .expectStatus()
                .isEqualTo(413)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("too-large");
    }

    @Test
    void a_silent_store_is_503_with_a_time_to_come_back_and_no_fault_tells_anything() {
        web.get()
                .uri("/api/store")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "2")
                .expectBody(String.class)
                .value(it -> assertThat(it).contains("not-saved").doesNotContain("mia"));
        web.get()
                .uri("/api/broken")
                .exchange()
                .expectStatus()
                .isEqualTo(500)
                .expectBody(String.class)
                .value(it -> assertThat(it).contains("fault").doesNotContain("mia"));
        web.get()
                .uri("/api/nowhere")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("not-found");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_others_out() {
        web.get().uri("/api/nowhere").exchange().expectHeader().valueEquals("Cache-Control", "no-store");
        web.get()
                .uri("/kiosk/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                                + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; "
                                + "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
                                + "trusted-types lit-html hkg-worker")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "no-referrer")
                .expectHeader()
                .valueEquals("Cross-Origin-Opener-Policy", "same-origin")
                .expectHeader()
                .exists("Permissions-Policy");
    }

    @Test
    void a_page_is_found_at_its_name_and_its_hashed_files_are_kept_for_ever() {
        web.get()
                .uri("/kiosk")
                .exchange()
                .expectStatus()
                .isEqualTo(308)
                .expectHeader()
                .location("/kiosk/");
        web.get()
                .uri("/kiosk/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .contentType("text/html;charset=UTF-8");
        web.get().uri("/kiosk/who/comes").exchange().expectStatus().isOk();
        web.get().uri("/kiosk/missing.js").exchange().expectStatus().isNotFound();
        web.get()
                .uri("/kiosk/%2e%2e/kiosk/index.html")
                .exchange()
                .expectStatus()
                .isNotFound();
        web.get()
                .uri("/kiosk/kiosk-AB12CD34.js")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Cache-Control", it -> assertThat(it).contains("immutable"))
                .expectBody(String.class)
                .isEqualTo("export const a = 1;\n");
    }

    @Test
    void packed_files_go_to_whoever_takes_them_and_unchanged_ones_are_not_sent_again() {
        var packed = web.get()
                .uri("/kiosk/kiosk-AB12CD34.js")
                .header("Accept-Encoding", "br, gzip")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Encoding", "gzip")
                .expectBody()
                .returnResult();
        String etag = packed.getResponseHeaders().getETag();
        web.get()
                .uri("/kiosk/kiosk-AB12CD34.js")
                .header("Accept-Encoding", "gzip")
                .header("If-None-Match", etag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void whoever_only_looks_whether_a_page_is_there_learns_that_it_is() {
        web.head().uri("/kiosk/").exchange().expectStatus().isOk().expectBody().isEmpty();
        web.head().uri("/kiosk/nothing.js").exchange().expectStatus().isNotFound();
    }

    @Test
    void a_cookie_is_bound_to_its_host_and_hidden_from_scripts() {
        ResponseCookie cookie = Surface.ROOM.cookie(Token.fresh());
        assertThat(cookie.toString())
                .startsWith("__Host-room=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    private static void from(HttpHeaders headers, String site, String origin) {
        if (site != null) {
            headers.set("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            headers.set(
                    "Origin",
                    origin.equals("ours")
                            ? "http://localhost:" + app.getEnvironment().getProperty("local.server.port")
                            : origin);
        }
    }

    private static WebTestClient.ResponseSpec post(String body) {
        return web.post()
                .uri("/api/notes")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec get(String path, Token room) {
        return web.get().uri(path).cookie("__Host-room", room.reveal()).exchange();
    }

    /// As it is written, not as a client would write it.
    private static URI raw(String path) {
        return URI.create("http://localhost:" + app.getEnvironment().getProperty("local.server.port") + path);
    }

    private static Token roomTablet() {
        Token token = Token.fresh();
        sessions.begin(new RoomTablet(OAK, token.hash(), DeviceId.fresh(), new RoomId("room-bears")))
                .block();
        return token;
    }

    private static Token guardian(CentreId centre, PersonId person) {
        Token token = Token.fresh();
        sessions.begin(new Guardian(centre, token.hash(), person)).block();
        return token;
    }

    private static boolean isOpen(Token token) {
        return sessions.visitor(Surface.FAMILY, token.hash()).block().isPresent();
    }
}
