package hugkissgo.insights.reading;

import static hugkissgo.insights.Chronicle.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.insights.InsightsSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicGatewayTest {

    @Test
    void a_broker_that_takes_calls_and_says_nothing_holds_up_no_page() throws IOException {
        var clock = Clock.fixed(MONDAY, ZoneOffset.UTC);
        var settings = new InsightsSettings(1, Duration.ofSeconds(60), Duration.ofSeconds(8), (short) 1);
        try (var silent = new ServerSocket(0)) {
            var kafka = new KafkaAdmin(
                    Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + silent.getLocalPort()));
            var freshness = new Freshness(settings, clock);
            var topic = new TopicGateway(kafka, settings, freshness, clock);

            assertThat(topic.reading().block(Duration.ofSeconds(2))).isEqualTo(Reading.unknown(MONDAY));

            Instant late = MONDAY.minusSeconds(90); // that more is on its way is known without the broker
            freshness.took(late, late);
            assertThat(topic.reading().block(Duration.ofSeconds(2)))
                    .isEqualTo(Reading.of(MONDAY, 0, Optional.of(late)));

            topic.destroy();
        }
    }
}
