package hugkissgo.checkin.relay;

import hugkissgo.care.wire.Topics;
import java.util.Map;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.util.backoff.ExponentialBackOff;

/// How this service listens to Kafka: whole records, every failed batch again for ever, and started without waiting for
/// a broker, as people at the door do not wait for one either.
@Configuration(proxyBeanMethods = false)
class InboxBeans {
    private static final String GROUP = "checkin";
    private static final long FIRST_PAUSE = 200;
    private static final long LONGEST_PAUSE = 10_000;

    @Bean
    KafkaMessageListenerContainer<byte[], byte[]> resends(KafkaProperties kafka, Outbox outbox) {
        var properties = new ContainerProperties(Topics.RESEND);
        properties.setGroupId(GROUP);
        properties.setMessageListener(new ResendInbox(new Resends(outbox)));
        var factory = new DefaultKafkaConsumerFactory<byte[], byte[]>(kafka.buildConsumerProperties());
        var container = new KafkaMessageListenerContainer<>(factory, properties);
        container.setBeanName("resends");
        container.setCommonErrorHandler(neverGiveUp());
        return container;
    }

    /// Without the last line a ClassCastException would be thrown away with its whole batch.
    private static DefaultErrorHandler neverGiveUp() {
        var pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        var errors = new DefaultErrorHandler(pauses);
        errors.setClassifications(Map.of(), true);
        return errors;
    }

    /// An `Error` stops a consumer for good while all health answers stay green: say so.
    @Bean
    ApplicationListener<ConsumerStoppedEvent> honestLiveness(ApplicationContext context) {
        return stopped -> {
            if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
                AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
            }
        };
    }
}
