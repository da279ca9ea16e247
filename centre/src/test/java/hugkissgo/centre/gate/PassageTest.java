package hugkissgo.centre.gate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.netty.DisposableServer;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class PassageTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MUCH = "{\"words\":\"" + "hug kiss go ".repeat(1_000) + "\"}";
    private static Scripted service;
    private static DisposableServer door;

    @BeforeAll
    static void open() throws IOException {
        service = new Scripted();
        door = Gate.open(0, "this-start", service.port(), service.port(), service.port());
    }

    @AfterAll
    static void close() throws IOException {
        door.disposeNow();
        service.close();
    }

    @Test
    void a_long_answer_comes_packed_for_who_takes_it_and_says_on_what_that_depends() throws Exception {
        service.answers("/api/long", ok("application/json", MUCH));

        var packed =
                CLIENT.send(asks("/api/long").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        var plain = CLIENT.send(asks("/api/long").build(), BodyHandlers.ofString());

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("Vary").orElse("")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(packed.body()).hasSizeLessThan(1_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .asString()
                .isEqualTo(MUCH);
        assertThat(plain.headers().firstValue("Vary").orElse("")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(plain.body()).isEqualTo(MUCH);
    }

    @Test
    void what_a_service_has_packed_is_not_packed_again() throws Exception {
        service.answers(
                "/kiosk/packed.js", ok("text/javascript\r\nVary: Accept-Encoding\r\nContent-Encoding: br", MUCH));

        var answer = CLIENT.send(
                asks("/kiosk/packed.js").header("Accept-Encoding", "gzip, br").build(), BodyHandlers.ofString());

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("br");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(answer.body()).isEqualTo(MUCH);
    }

    @Test
    void a_live_stream_comes_unpacked_and_ends_behind_the_door_when_the_page_leaves() throws Exception {
        service.answers(
                "/api/room/live",
                "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "e\r\nevent: hello\n\n\r\n");

        var answer = CLIENT.send(
                asks("/api/room/live").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body().readNBytes(14)).asString().isEqualTo("event: hello\n\n");
        answer.body().close();

        assertThat(service.left.poll(10, TimeUnit.SECONDS)).isEqualTo("/api/room/live");
    }

    @Test
    void a_head_says_how_long_the_page_is_and_leaves_the_connection_to_the_next() throws Exception {
        service.answers("/kiosk/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n");

        for (int i = 0; i < 3; i++) {
            var answer = CLIENT.send(
                    asks("/kiosk/")
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.headers().firstValue("Content-Length")).contains("5000");
        }
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        service.answers("/office/", "HTTP/1.1 304 Not Modified\r\nContent-Type: text/html\r\nETag: \"a\"\r\n\r\n");

        var answer = CLIENT.send(
                asks("/office/")
                        .header("If-None-Match", "\"a\"")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"a\"");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void two_cookies_stay_two() throws Exception {
        service.answers("/api/sign-in", ok("application/json\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=2", "{}"));

        assertThat(get("/api/sign-in").headers().allValues("Set-Cookie")).containsExactly("a=1; Path=/", "b=2");
    }

    @Test
    void what_is_about_one_connection_goes_no_further() throws Exception {
        service.answers("/api/hops", ok("text/plain\r\nConnection: X-Mine\r\nX-Mine: a", "{}"));
        service.heard.clear();

        String answer = raw("GET /api/hops HTTP/1.1\r\nHost: here\r\nConnection: close, X-Yours\r\nX-Yours: b\r\n"
                + "TE: trailers\r\nUpgrade: h2c\r\nX-Ours: c\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("X-Mine");
        assertThat(service.heard.take()).contains("X-Ours: c").doesNotContain("X-Yours", "TE:", "Upgrade", "close");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%s/secret", "@127.0.0.1:%s/secret", "family/", "*"})
    void nobody_is_led_to_a_server_of_their_own_choice(String target) throws Exception {
        service.answers("/secret", ok("text/plain", "secret"));

        String answer = raw("GET " + target.formatted(service.port())
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 201 Created\r\nSet-Cookie: a=1\r\nContent-Le"})
    void a_service_that_dies_before_it_has_said_anything_means_try_again(String words) throws Exception {
        service.diesAfter("/api/kiosk/taps", words);

        var answer = get("/api/kiosk/taps");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body()).contains("not-saved");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 500\r\n\r\n",
                "Content-Length: 500\r\n\r\nhalf of it",
                "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
            })
    void a_service_that_dies_in_the_middle_is_never_taken_for_one_that_has_ended(String words) {
        service.diesAfter("/api/office/export", "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\n" + words);

        assertThatThrownBy(() -> get("/api/office/export")).isInstanceOf(IOException.class);
    }

    private static String ok(String type, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static HttpRequest.Builder asks(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path));
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(asks(path).build(), BodyHandlers.ofString());
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", door.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
