package hugkissgo.insights.inbox;

import hugkissgo.access.Alarm;
import hugkissgo.care.wire.Topics;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.shelves.Waiting;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

/// How the inbox hangs on Kafka: whole records, every failed batch again without a last attempt, and a liveness that
/// tells when a consumer has stopped for good.
@Configuration(proxyBeanMethods = false)
class Wiring {
    private static final long LONGEST_PAUSE = 10_000;

    @Bean
    Consumer<Message<List<ConsumerRecord<byte[], byte[]>>>> inbox(CareInbox inbox) {
        return message -> inbox.take(message.getPayload());
    }

    /// Who waits is stamped with the real time, as asking again is.
    @Bean
    Alarm alarm(Waiting waiting, MeterRegistry meters) {
        return new Alarm(waiting::standstill, Clock.systemUTC(), meters);
    }

    @Bean
    @SuppressWarnings("NullAway") // without a record converter the records stay as they are
    BatchMessagingMessageConverter recordBatch() {
        var converter = new BatchMessagingMessageConverter(null) {
            @Override
            protected Object extractAndConvertValue(ConsumerRecord<?, ?> record, Type type) {
                return record;
            }
        };
        converter.setHeaderMapper(null);
        return converter;
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> again() {
        return (container, destination, group) -> {
            var pauses = new ExponentialBackOff(200, 2);
            pauses.setMaxInterval(LONGEST_PAUSE);
            var handler = new DefaultErrorHandler(pauses);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
        };
    }

    @Bean
    ApplicationListener<ConsumerStoppedEvent> honest(ApplicationContext context) {
        return stopped -> {
            if (stopped.getReason() != ConsumerStoppedEvent.Reason.NORMAL) {
                AvailabilityChangeEvent.publish(context, LivenessState.BROKEN);
            }
        };
    }

    @Bean
    KafkaAdmin.NewTopics topics(InsightsSettings settings) {
        return new KafkaAdmin.NewTopics(Stream.of(Topics.CARE, Topics.TOLD, Topics.INSIGHTS, Topics.RESEND)
                .map(name -> new NewTopic(name, Topics.PARTITIONS, settings.replicas()))
                .toArray(NewTopic[]::new));
    }
}
