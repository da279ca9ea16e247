package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.access.Sessions;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.stores.RealMongo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/// A guardian's phone with an open session, speaking to the service as the family page does.
final class Phone {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Sessions SESSIONS = new Sessions(RealMongo.client(), Clock.systemUTC());

    private final Running service;
    private final Token token = Token.fresh();

    Phone(Running service, CentreId centre, PersonId guardian) {
        this.service = service;
        SESSIONS.begin(new Visitor.Guardian(centre, token.hash(), guardian)).block();
    }

    void signOut() {
        SESSIONS.end(token.hash()).block();
    }

    JsonNode get(String path) {
        HttpResponse<String> answer = ask("GET", path, "");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return CareJson.log().readTree(answer.body());
    }

    int status(String method, String path, String body) {
        return ask(method, path, body).statusCode();
    }

    HttpResponse<String> ask(String method, String path, String body) {
        return ask(
                request(path).method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /// Opens the live stream; the reader gives one line after the other and null when the stream was closed.
    BufferedReader listen() {
        try {
            HttpResponse<InputStream> answer =
                    HTTP.send(request("/family/api/live").build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service.origin() + path))
                .header("Cookie", "__Host-family=" + token.reveal())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
