package hugkissgo.checkin.relay;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.RunningCheckin;
import hugkissgo.checkin.log.Answer;
import hugkissgo.checkin.log.Cast;
import hugkissgo.checkin.log.FrontDesk;
import hugkissgo.stores.RealKafka;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120) // a start that waits for Kafka takes longer than that
class WithoutKafkaTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void check_in_starts_is_ready_and_keeps_what_is_said_while_there_is_no_broker_at_all() throws Exception {
        var cast = new Cast();
        Instant begun = Instant.now();
        try (var checkin = RunningCheckin.on(RealKafka.nowhere())) {
            var desk = checkin.the(FrontDesk.class);
            assertThat(cast.beginning(begun).stream().map(it -> desk.hear(it).block(PATIENCE)))
                    .allMatch(Answer.Recorded.class::isInstance);

            var readiness = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + checkin.port() + "/actuator/health/readiness"))
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(readiness, HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("UP");
        }
    }
}
