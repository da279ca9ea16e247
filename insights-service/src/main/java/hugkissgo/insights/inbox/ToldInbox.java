package hugkissgo.insights.inbox;

import hugkissgo.care.wire.Topics;
import hugkissgo.insights.shelves.Tellings;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.stereotype.Component;

/// Where the inbox of `told.v1` begins: each of its parts at the very first once for each shelf, as after a lost read
/// model. Facts are sent again from the log; when families heard of them stands on this topic alone. Which parts were
/// begun lies on the shelf itself, so that it does not matter who of several instances has kept something already.
@Component
class ToldInbox implements KafkaBindingRebalanceListener {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Tellings tellings;

    ToldInbox(Tellings tellings) {
        this.tellings = tellings;
    }

    @Override
    public void onPartitionsAssigned(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        Set<Integer> begun = begun();
        Map<TopicPartition, OffsetAndMetadata> beginning = partitions.stream()
                .filter(it -> it.topic().equals(Topics.TOLD) && !begun.contains(it.partition()))
                .collect(Collectors.toMap(it -> it, _ -> new OffsetAndMetadata(0)));
        if (!beginning.isEmpty()) {
            consumer.seekToBeginning(beginning.keySet());
            consumer.commitSync(beginning); // for whoever takes a part over before it was read
            begin(beginning.keySet());
        }
    }

    /// None where the store does not answer: to read once more changes nothing.
    private Set<Integer> begun() {
        return Objects.requireNonNull(
                tellings.begun().timeout(PATIENCE).onErrorReturn(Set.of()).block());
    }

    private void begin(Collection<TopicPartition> parts) {
        tellings.begin(parts.stream().map(TopicPartition::partition).toList())
                .timeout(PATIENCE)
                .onErrorComplete()
                .block();
    }
}
