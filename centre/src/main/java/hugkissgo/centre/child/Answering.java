package hugkissgo.centre.child;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// Whether something answers at an address, and says what it should.
public final class Answering {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(SECOND)
            .build();

    private Answering() {}

    public static boolean says(String address, String words) {
        try {
            var request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(SECOND).build();
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains(words);
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
