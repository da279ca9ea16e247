package hugkissgo.checkin.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser of a test: it speaks real HTTP, keeps its cookies and says where its requests come from.
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> more = new TreeMap<>();
    /// Each browser comes from an address of its own, as the front door says it.
    private final String address = "10.7." + ADDRESSES.get() / 250 + "." + (1 + ADDRESSES.getAndIncrement() % 250);

    public Browser(String origin) {
        this.origin = origin;
    }

    /// What came back.
    public record Page(int status, JsonNode json, String text, HttpResponse<?> response) {
        public String reason() {
            return json.path("reason").asString("");
        }
    }

    /// The same browser with its cookies at another instance of the service.
    public Browser at(String instance) {
        var there = new Browser(instance);
        there.cookies.putAll(cookies);
        return there;
    }

    /// The same browser, saying one thing more with each request.
    public Browser with(String header, String value) {
        more.put(header, value);
        return this;
    }

    public Page get(String path) {
        return exchange(request(path).GET());
    }

    public Page post(String path, Object body) {
        return raw(path, JSON.writeValueAsString(body));
    }

    public Page raw(String path, String body) {
        return exchange(
                fromHere(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    public Page file(String path, byte[] body) {
        return exchange(fromHere(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofByteArray(body)));
    }

    public Page file(String path, String body) {
        return file(path, body.getBytes(StandardCharsets.UTF_8));
    }

    /// A form or script of another site sends this, with our cookies.
    public Page fromElsewhere(String path, String body) {
        return exchange(request(path)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /// The lines of a live stream until it ends.
    public HttpResponse<Stream<String>> live(String path) {
        try {
            return HTTP.send(request(path).GET().build(), BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    private HttpRequest.Builder fromHere(String path) {
        return request(path).header("Sec-Fetch-Site", "same-origin").header("Origin", origin);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", address);
        more.forEach(request::header);
        String sent = cookies.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining("; "));
        return sent.isEmpty() ? request : request.header("Cookie", sent);
    }

    private Page exchange(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(answer.statusCode(), json(answer.body()), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String set) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.nullNode();
        }
    }
}
