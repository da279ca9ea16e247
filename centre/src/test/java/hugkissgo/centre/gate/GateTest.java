package hugkissgo.centre.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hugkissgo.centre.AsItWillRun;
import hugkissgo.centre.child.Answering;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class GateTest {
    private static final List<HttpServer> BEHIND = new ArrayList<>();
    private static final CountDownLatch READ_FIRST_WORD = new CountDownLatch(1);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Process gate;
    private static String origin;

    @BeforeAll
    static void open() throws IOException {
        int port = nobody();
        origin = "http://127.0.0.1:" + port;
        gate = AsItWillRun.java(
                        List.of("-Dlogback.configurationFile=launcher-log.xml"),
                        Gate.class,
                        Integer.toString(port),
                        "this-start",
                        nobody() + "," + service("checkin"),
                        service("notify") + "," + service("notify"),
                        Integer.toString(nobody()))
                .start();
        while (!Answering.says(origin + Gate.WHO, "this-start")) {
            assertThat(gate.isAlive()).isTrue();
        }
    }

    @AfterAll
    static void close() {
        gate.destroyForcibly();
        BEHIND.forEach(server -> server.stop(0));
    }

    @ParameterizedTest
    @CsvSource({
        "/family/, notify",
        "/family, notify",
        "/family?from=mail, notify",
        "/families, checkin",
        "/family/api/me, notify",
        "/kiosk/, checkin",
        "/api/family/taps, checkin",
        "/api/staff/taps, checkin",
        "/, checkin"
    })
    void each_page_and_each_command_finds_its_service(String path, String service) throws Exception {
        assertThat(get(path).body()).startsWith(service + " " + path);
    }

    @Test
    void it_says_whose_front_door_it_is() throws Exception {
        assertThat(get(Gate.WHO).body()).isEqualTo("this-start");
    }

    @Test
    void nobody_can_pretend_to_have_come_through_another_door() throws Exception {
        var answer = get(
                "/kiosk/", "X-Forwarded-Host", "evil.example", "X-Forwarded-For", "6.6.6.6", "Forwarded", "host=evil");
        assertThat(answer.body())
                .doesNotContain("evil", "6.6.6.6")
                .containsIgnoringCase("forwarded-host=[" + origin.substring("http://".length()) + "]")
                .containsIgnoringCase("forwarded-for=[127.0.0.1]");
    }

    @Test
    void a_service_that_is_away_means_try_again() throws Exception {
        var answer = get("/staff/");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void the_instances_of_a_service_take_turns() throws Exception {
        var answering = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            answering.add(instance(get("/family/?question=a%20b")));
        }
        assertThat(answering.getFirst()).isNotEqualTo(answering.get(1));
        assertThat(answering.subList(2, 4)).isEqualTo(answering.subList(0, 2));
    }

    @Test
    void an_instance_that_takes_no_connection_is_passed_over_and_no_word_is_lost() throws Exception {
        for (int i = 0; i < 4; i++) {
            var tap = HttpRequest.newBuilder(URI.create(origin + "/api/kiosk/taps"))
                    .POST(HttpRequest.BodyPublishers.ofString("dropped off " + i))
                    .build();
            assertThat(CLIENT.send(tap, HttpResponse.BodyHandlers.ofString()).body())
                    .startsWith("checkin /api/kiosk/taps dropped off " + i);
        }
    }

    @Test
    void a_live_stream_comes_word_by_word() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(origin + "/family/api/live")).build();
        try (var lines =
                CLIENT.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            var words = lines.iterator();
            assertThat(words.next()).isEqualTo("event: hello");
            READ_FIRST_WORD.countDown();
            assertThat(words.next()).isEqualTo("event: changed");
        }
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin + path));
        var whole = headers.length == 0 ? request : request.headers(headers);
        return CLIENT.send(whole.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String instance(HttpResponse<String> answer) {
        assertThat(answer.body()).startsWith("notify /family/?question=a%20b");
        return answer.headers().firstValue("Instance").orElseThrow();
    }

    private static int service(String name) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> answer(
                        exchange,
                        name + " " + exchange.getRequestURI() + " " + said(exchange)
                                + exchange.getRequestHeaders().entrySet()));
        server.createContext("/family/api/live", GateTest::live);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        BEHIND.add(server);
        return server.getAddress().getPort();
    }

    private static String said(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String words) throws IOException {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Instance", exchange.getLocalAddress().toString());
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void live(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("event: hello\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        try {
            READ_FIRST_WORD.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.getResponseBody().write("event: changed\n".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private static int nobody() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
