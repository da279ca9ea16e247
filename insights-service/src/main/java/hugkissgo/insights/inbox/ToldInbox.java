package hugkissgo.insights.inbox;

import hugkissgo.care.wire.Topics;
import hugkissgo.insights.shelves.Tellings;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.stereotype.Component;

/// Where the inbox of `told.v1` begins: at the very first where none of it is kept, as after a lost read model. Facts
/// are sent again from the log; when families heard of them stands on this topic alone.
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
        Map<TopicPartition, OffsetAndMetadata> beginning = partitions.stream()
                .filter(it -> it.topic().equals(Topics.TOLD))
                .collect(Collectors.toMap(it -> it, _ -> new OffsetAndMetadata(0)));
        if (initial && !beginning.isEmpty() && nothingIsKept()) {
            consumer.seekToBeginning(beginning.keySet());
            consumer.commitSync(beginning); // for whoever takes a part over before it was read
        }
    }

    /// Where the store does not answer, too: to read once more changes nothing.
    private boolean nothingIsKept() {
        return Boolean.TRUE.equals(
                tellings.isEmpty().timeout(PATIENCE).onErrorReturn(true).block());
    }
}
