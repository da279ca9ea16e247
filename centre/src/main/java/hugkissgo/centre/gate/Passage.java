package hugkissgo.centre.gate;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/// Takes a request to the service it is for and its answer back, both piece by piece as they come. Requests are shared
/// among a service's instances, one after the other; whoever takes no connection is passed over; what an instance has
/// heard goes to no other, the page decides to send it again.
final class Passage {
    /// What is about one connection only (RFC 9110, section 7.6.1), and what nobody may claim of the way they came.
    private static final Set<String> STAYS_HERE =
            names("connection,keep-alive,proxy-connection,te,trailer,transfer-encoding,upgrade,expect,forwarded,"
                    + "x-forwarded-for,x-forwarded-host,x-forwarded-port,x-forwarded-proto,x-forwarded-prefix");

    private static final byte[] BACK_SOON = """
            {"type":"about:blank","title":"Service Unavailable","status":503,"reason":"not-saved"}
            """.getBytes(StandardCharsets.UTF_8);

    private final Ring checkin;
    private final Ring notify;
    private final Ring insights;
    private final HttpClient client;

    Passage(Ring checkin, Ring notify, Ring insights, LoopResources thread) {
        this.checkin = checkin;
        this.notify = notify;
        this.insights = insights;
        var connections = ConnectionProvider.builder("front-door")
                .maxConnections(Integer.MAX_VALUE) // as many as there are pages, each with its live stream
                .maxIdleTime(Duration.ofSeconds(30))
                .build();
        this.client = HttpClient.create(connections).runOn(thread).disableRetry(true);
    }

    /// A request is for a path of ours; one that names another server is not taken there.
    Mono<Void> through(HttpServerRequest asked, HttpServerResponse answer) {
        if (!asked.uri().startsWith("/")) {
            return answer.status(HttpResponseStatus.BAD_REQUEST).send();
        }
        return ask(asked, answer, ring(asked.uri()).fromTheNextOn().iterator())
                .onErrorResume(fault -> answer.hasSentHeaders() ? Mono.error(fault) : backSoon(answer));
    }

    private Ring ring(String target) {
        return switch (target.split("[/?#]", 3)[1]) {
            case "family" -> notify;
            case "staff" -> insights;
            default -> checkin;
        };
    }

    private Mono<Void> ask(HttpServerRequest asked, HttpServerResponse answer, Iterator<String> addresses) {
        Mono<Void> answered = client.baseUrl(addresses.next())
                .headers(headers -> introduce(asked, headers))
                .request(asked.method())
                .uri(asked.uri())
                .send((service, out) -> out.send(asked.receive().retain()))
                .responseConnection((said, connection) -> bringBack(said, connection, answer))
                .then();
        return !addresses.hasNext()
                ? answered
                : answered.onErrorResume(ConnectException.class, nobodyThere -> ask(asked, answer, addresses));
    }

    /// The service hears from whom a request comes and under which name it was called, as far as the front door knows.
    private static void introduce(HttpServerRequest asked, HttpHeaders headers) {
        copy(asked.requestHeaders(), headers);
        var from = (InetSocketAddress) Objects.requireNonNull(asked.remoteAddress());
        headers.set("X-Forwarded-For", from.getAddress().getHostAddress());
        headers.set("X-Forwarded-Host", asked.requestHeaders().get(HttpHeaderNames.HOST, ""));
        headers.set("X-Forwarded-Proto", asked.scheme());
    }

    private static NettyOutbound bringBack(HttpClientResponse said, Connection connection, HttpServerResponse answer) {
        answer.status(said.status());
        copy(said.responseHeaders(), answer.responseHeaders());
        if (Gate.isCompressed(answer)
                && !answer.responseHeaders()
                        .containsValue(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING, true)) {
            answer.addHeader(HttpHeaderNames.VARY, HttpHeaderNames.ACCEPT_ENCODING);
        }
        return answer.send(connection.inbound().receive().retain(), piece -> true);
    }

    /// "Try again": the pages send the same tap again.
    private static Mono<Void> backSoon(HttpServerResponse answer) {
        return answer.status(HttpResponseStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .header(HttpHeaderNames.RETRY_AFTER, "1")
                .sendObject(Unpooled.wrappedBuffer(BACK_SOON))
                .then();
    }

    private static void copy(HttpHeaders from, HttpHeaders to) {
        Set<String> named = names(String.join(",", from.getAll(HttpHeaderNames.CONNECTION)));
        from.forEach(header -> {
            if (!STAYS_HERE.contains(header.getKey()) && !named.contains(header.getKey())) {
                to.add(header.getKey(), header.getValue());
            }
        });
    }

    private static Set<String> names(String list) {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : list.split(",")) {
            names.add(name.strip());
        }
        return names;
    }
}
