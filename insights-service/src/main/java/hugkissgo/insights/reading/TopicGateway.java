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

/// Asks the broker which records of `care.v1` and `told.v1` have waited for some seconds without being folded by this
/// generation, whichever instance folds them; at most once in two seconds. It remembers nothing: the broker knows since
/// when a record lies there.
@Component
class TopicGateway implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(TopicGateway.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int PATIENCE_MS = 3_000;
    /// A page is not held up by a broker that does not answer.
    private static final Duration AT_MOST = Duration.ofMillis(500);
    /// Something always waits on a busy morning, but nothing for so long.
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Admin admin;
    private final String group;
    private final Freshness freshness;
    private final Clock clock;
    private final Mono<Long> waiting;

    TopicGateway(KafkaAdmin kafka, InsightsSettings settings, Freshness freshness, Clock clock) {
        Map<String, Object> how = new HashMap<>(kafka.getConfigurationProperties());
        how.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        how.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.admin = Admin.create(how);
        this.group = "insights-" + settings.generation();
        this.freshness = freshness;
        this.clock = clock;
        this.waiting = Mono.fromCallable(this::waitingForLong)
                .subscribeOn(Schedulers.boundedElastic())
                .cache(FRESH);
    }

    /// How far it is; unknown where the broker does not say so within half a second. What came late counts at once.
    Mono<Reading> reading() {
        return waiting.timeout(AT_MOST)
                .map(it -> Reading.of(clock.instant(), it, freshness.late()))
                .onErrorResume(TopicGateway::isSilence, this::unknown);
    }

    private static boolean isSilence(Throwable fault) {
        return fault instanceof ExecutionException || fault instanceof TimeoutException;
    }

    private Mono<Reading> unknown(Throwable silence) {
        LOG.debug("the broker did not say how far it is: {}", silence.getClass().getSimpleName());
        return Mono.fromSupplier(() -> Reading.silent(clock.instant(), freshness.late()));
    }

    /// Records are stamped with the real time, whatever time it is in the centre.
    private long waitingForLong() throws InterruptedException, ExecutionException, TimeoutException {
        long then = Clock.systemUTC().instant().minus(LONG).toEpochMilli();
        Map<TopicPartition, Long> begin = offsets(OffsetSpec.earliest());
        Map<TopicPartition, Long> end = offsets(OffsetSpec.latest());
        Map<TopicPartition, Long> young = offsets(OffsetSpec.forTimestamp(then));
        Map<TopicPartition, OffsetAndMetadata> folded = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
        end.forEach((part, last) -> young.merge(part, last, TopicGateway::whereYoungBegin));
        return young.entrySet().stream()
                .mapToLong(it -> it.getValue() - next(begin.getOrDefault(it.getKey(), 0L), folded.get(it.getKey())))
                .filter(it -> it > 0)
                .sum();
    }

    /// At the end, where the broker says by -1 that none is young.
    private static Long whereYoungBegin(Long said, Long end) {
        return said < 0 ? end : said;
    }

    /// What the topic itself has forgotten does not wait.
    private static long next(long begin, @Nullable OffsetAndMetadata folded) {
        return folded == null ? begin : Math.max(begin, folded.offset());
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec wanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        var all = partitions().collect(Collectors.toMap(it -> it, _ -> wanted));
        return admin.listOffsets(all).all().get(PATIENCE_MS, TimeUnit.MILLISECONDS).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
    }

    private static Stream<TopicPartition> partitions() {
        return Stream.of(Topics.CARE, Topics.TOLD)
                .flatMap(topic -> IntStream.range(0, Topics.PARTITIONS).mapToObj(it -> new TopicPartition(topic, it)));
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
