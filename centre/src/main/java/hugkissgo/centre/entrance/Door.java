package hugkissgo.centre.entrance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The centre's HTTP door as a page uses it: JSON in and out, and the cookie of whoever came in.
public final class Door {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
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
    public JsonNode post(String path, Map<String, ?> body, String... headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(headers.length == 0 ? request : request.headers(headers));
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
        try {
            var answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
            keepCookies(answer);
            if (answer.statusCode() / 100 != 2) {
                throw new Closed(
                        asked.method() + " " + asked.uri().getPath() + " was answered with " + answer.statusCode());
            }
            return answer.body().isBlank() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Closed(asked.uri().getPath() + " could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closed("interrupted", e);
        }
    }

    /// The JDK's own cookie store never sends a Secure cookie to http://localhost, as browsers do.
    private void keepCookies(HttpResponse<?> answer) {
        var set = answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        cookie = set.isEmpty() ? cookie : set;
    }

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
