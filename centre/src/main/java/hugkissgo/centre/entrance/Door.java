package hugkissgo.centre.entrance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The centre's HTTP door as a page uses it: JSON in and out, and the cookie of whoever came in.
public final class Door {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String origin;
    private String cookie = "";

    public Door(String origin) {
        this.origin = origin;
    }

    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    /// @throws Closed when the answer is not a success
    public JsonNode post(String path, Map<String, ?> body) {
        return send(posting(path, body));
    }

    /// @throws Closed when the answer is not a success
    public void put(String path, Map<String, ?> body) {
        send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /// Stays on a live stream and hands over the data of each "hello" and "changed"; returns when the stream ends.
    public void listen(String path, Consumer<String> hint) {
        try (var lines = CLIENT.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofLines())
                .body()) {
            var event = new String[] {""};
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    event[0] = line.substring(6).strip();
                } else if (line.startsWith("data:") && !event[0].isEmpty()) {
                    hint.accept(line.substring(5).strip());
                }
            });
        } catch (IOException | UncheckedIOException e) {
            throw new Closed(path + " could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closed("interrupted", e);
        }
    }

    /// Posts and gives back whatever is answered, refusals too.
    ///
    /// @throws Closed when nobody answers
    public Reply ask(String path, Map<String, ?> body, String... headers) {
        var request = posting(path, body);
        return exchange((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /// Posts a file as it is.
    public Reply post(String path, String contentType, String body) {
        return exchange(request(path)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder posting(String path, Map<String, ?> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofSeconds(30))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", origin);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private JsonNode send(HttpRequest.Builder request) {
        var asked = request.build();
        var reply = exchange(asked);
        if (reply.status() / 100 != 2) {
            throw new Closed(asked.method() + " " + asked.uri().getPath() + " was answered with " + reply.status());
        }
        return reply.json();
    }

    private Reply exchange(HttpRequest asked) {
        try {
            var answer = CLIENT.send(asked, HttpResponse.BodyHandlers.ofString());
            keepCookies(answer);
            return new Reply(answer.statusCode(), json(answer.body()));
        } catch (IOException e) {
            throw new Closed(asked.uri().getPath() + " could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closed("interrupted", e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.nullNode();
        }
    }

    /// The JDK's own cookie store never sends a Secure cookie to http://localhost, as browsers do.
    private void keepCookies(HttpResponse<?> answer) {
        var set = answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        cookie = set.isEmpty() ? cookie : set;
    }

    /// What was answered: the status and the JSON, null where there was none.
    public record Reply(int status, JsonNode json) {}

    /// The door did not let us do what we asked for.
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed(String what) {
            super(what);
        }

        Closed(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
