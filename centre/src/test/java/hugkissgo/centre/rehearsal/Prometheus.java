package hugkissgo.centre.rehearsal;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// What one instance says of itself on its own port.
record Prometheus(int port) {
    /// How many requests for this path it has answered since its start.
    long requests(String uri) {
        try (var client = HttpClient.newHttpClient()) {
            var metrics = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
            return client.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(it ->
                            it.startsWith("http_server_requests_seconds_count") && it.contains("uri=\"" + uri + "\""))
                    .mapToLong(it -> (long) Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException("no metrics at " + port, e);
        }
    }
}
