package hugkissgo.notify.inbox;

import hugkissgo.access.Alarm;
import hugkissgo.care.wire.Topics;
import hugkissgo.notify.NotifySettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Type;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.ExponentialBackOff;
import reactor.core.publisher.Mono;

/// How the inboxes hang on Kafka: whole records in batches, a fault tried again for ever, an `Error` ends liveness.
@Configuration(proxyBeanMethods = false)
class InboxWiring {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWiring.class);
    /// Below `max.poll.interval.ms` (five minutes), or the group would take the partitions away.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> care(CareInbox inbox) {
        return waitingFor(inbox::receive);
    }

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> victories(VictoryInbox inbox) {
        return waitingFor(inbox::receive);
    }

    @Bean
    Alarm alarm(Positions positions, Clock clock, MeterRegistry meters) {
        return new Alarm(positions::standstill, clock, meters);
    }

    /// The one place where this service waits: a batch is done before the next one is taken.
    private static Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> waitingFor(
            Function<List<ConsumerRecord<byte[], byte[]>>, Mono<Void>> inbox) {
        return batch -> {
            try {
                inbox.apply(batch.getPayload()).block(LONGEST);
            } catch (RuntimeException fault) {
                LOG.error(
                        "batch comes again: {}",
                        fault.toString().lines().findFirst().orElse(""));
                throw fault;
            }
        };
    }

    /// Hands over the records as they are. Without a header mapper nothing is copied; spring-kafka allows none.
    @Bean
    @SuppressWarnings("NullAway")
    BatchMessagingMessageConverter recordBatch() {
        var converter = new BatchMessagingMessageConverter() {
            @Override
            protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, Type type) {
                return record;
            }
        };
        converter.setHeaderMapper(null);
        return converter;
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> neverSkip() {
        return (container, destination, group) -> {
            var backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(10_000);
            var again = new DefaultErrorHandler(backOff);
            again.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(again);
        };
    }

    @Bean
    ApplicationListener<ConsumerStoppedEvent> notAliveWithoutInbox(ApplicationContext context) {
        return stopped -> {
            if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
                LOG.error("an inbox stopped: {}", stopped.getReason());
                AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
            }
        };
    }

    @Bean
    KafkaAdmin.NewTopics topics(NotifySettings settings) {
        return new KafkaAdmin.NewTopics(List.of(Topics.CARE, Topics.TOLD, Topics.INSIGHTS, Topics.RESEND).stream()
                .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) settings.replicas()))
                .toArray(NewTopic[]::new));
    }
}
