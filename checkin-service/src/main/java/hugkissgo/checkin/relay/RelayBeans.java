package hugkissgo.checkin.relay;

import com.mongodb.reactivestreams.client.MongoClient;
import hugkissgo.care.wire.Topics;
import hugkissgo.checkin.log.Heads;
import hugkissgo.checkin.log.Hints;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.ProducerListener;

/// Puts the way to Kafka together.
@Configuration(proxyBeanMethods = false)
class RelayBeans {

    @Bean
    NewTopic careTopic(Environment environment) {
        return topic(Topics.CARE, environment);
    }

    @Bean
    NewTopic resendTopic(Environment environment) {
        return topic(Topics.RESEND, environment);
    }

    private static NewTopic topic(String name, Environment environment) {
        return TopicBuilder.name(name)
                .partitions(Topics.PARTITIONS)
                .replicas(environment.getProperty("HUGKISSGO_REPLICAS", Integer.class, 1))
                .build();
    }

    /// The relay says itself what was not sent, once, not once for every record.
    @Bean
    ProducerListener<Object, Object> silence() {
        return new ProducerListener<>() {};
    }

    @Bean
    Outbox outbox(MongoClient mongo) {
        return new Outbox(mongo);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Relay relay(
            Hints hints,
            Outbox outbox,
            Heads heads,
            KafkaTemplate<String, byte[]> kafka,
            KafkaAdmin admin,
            Clock clock) {
        return new Relay(hints, outbox, heads, new Broker(kafka, admin), clock);
    }

    @Bean
    Gauge oldestUnpublished(Relay relay, MeterRegistry meters) {
        return Gauge.builder("hugkissgo.relay.oldest.unpublished", relay, Relay::oldestSeconds)
                .baseUnit("seconds")
                .description("how long the oldest fact has waited for Kafka")
                .register(meters);
    }
}
