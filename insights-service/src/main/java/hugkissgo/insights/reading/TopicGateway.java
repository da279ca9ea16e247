package hugkissgo.insights.reading;

import hugkissgo.care.wire.Topics;
import hugkissgo.insights.InsightsSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Asks the broker how many records of `care.v1` this generation has not folded yet, whichever instance folds them; at
/// most once in two seconds.
@Component
class TopicGateway implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TopicGateway.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int PATIENCE_MS = 3_000;
    /// A page is not held up by a broker that does not answer.
    private static final Duration AT_MOST = Duration.ofMillis(500);

    private final Admin admin;
    private final String group;
    private final Freshness freshness;
    private final Clock clock;
    private final Mono<Reading> reading;

    TopicGateway(KafkaAdmin kafka, InsightsSettings settings, Freshness freshness, Clock clock) {
        Map<String, Object> how = new HashMap<>(kafka.getConfigurationProperties());
        how.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        how.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.admin = Admin.create(how);
        this.group = "insights-" + settings.generation();
        this.freshness = freshness;
        this.clock = clock;
        this.reading = Mono.fromCallable(this::look)
                .subscribeOn(Schedulers.boundedElastic())
                .cache(FRESH);
    }

    /// How far it is; unknown where the broker does not say so within half a second.
    Mono<Reading> reading() {
        return reading.timeout(AT_MOST, Mono.fromSupplier(() -> Reading.unknown(clock.instant())));
    }

    private Reading look() throws InterruptedException {
        try {
            return Reading.of(clock.instant(), behind(), freshness.late());
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("the broker did not say how far it is: {}", e.getClass().getSimpleName());
            return Reading.unknown(clock.instant());
        }
    }

    private long behind() throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> folded = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        return ends().entrySet().stream()
                .mapToLong(it -> behind(it.getValue().offset(), folded.get(it.getKey())))
                .sum();
    }

    private static long behind(long end, @Nullable OffsetAndMetadata folded) {
        return Math.max(0, end - (folded == null ? 0 : folded.offset()));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends()
            throws InterruptedException, ExecutionException, TimeoutException {
        var latest = partitions().collect(Collectors.toMap(it -> it, _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    private static Stream<TopicPartition> partitions() {
        return IntStream.range(0, Topics.PARTITIONS).mapToObj(it -> new TopicPartition(Topics.CARE, it));
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
