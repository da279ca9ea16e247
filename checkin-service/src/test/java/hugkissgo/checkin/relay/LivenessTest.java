package hugkissgo.checkin.relay;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.RunningCheckin;
import hugkissgo.stores.RealKafka;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LivenessTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /// A broker of its own: the wish that nobody survives stays at the head of its partition.
    private final RealKafka kafka = new RealKafka().with("care.v1", "resend.v1");

    @Test
    @SuppressWarnings("unchecked")
    void an_inbox_that_an_error_stopped_for_good_ends_liveness_and_the_doors_stay_open() throws Exception {
        try (var checkin = RunningCheckin.on(kafka.address())) {
            var inbox = checkin.the(KafkaMessageListenerContainer.class);
            inbox.stop();
            assertThat(health(checkin, "liveness")).contains("UP");
            inbox.setupMessageListener((BatchMessageListener<byte[], byte[]>) batch -> {
                throw new AssertionError("no more memory, say");
            });
            inbox.start();
            checkin.the(KafkaTemplate.class)
                    .send(new ProducerRecord<>("resend.v1", "all", new byte[] {'{', '}'}))
                    .get();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(health(checkin, "liveness")).contains("DOWN"));
            assertThat(health(checkin, "readiness")).contains("UP");
        } finally {
            kafka.kill();
        }
    }

    private static String health(RunningCheckin checkin, String group) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + checkin.port() + "/actuator/health/" + group);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
