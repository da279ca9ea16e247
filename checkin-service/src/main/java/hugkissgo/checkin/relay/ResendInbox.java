package hugkissgo.checkin.relay;

import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.ResendWanted;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import reactor.core.publisher.Flux;

/// Hears on `resend.v1` who missed something. A fault throws and the batch comes again; what cannot be read is reported
/// with its place and passed over.
final class ResendInbox implements BatchMessageListener<byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(ResendInbox.class);
    /// Well below `max.poll.interval.ms` (5 minutes).
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Resends resends;

    ResendInbox(Resends resends) {
        this.resends = resends;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
        Set<ResendWanted> wanted = new LinkedHashSet<>();
        batch.forEach(record -> read(record).ifPresent(wanted::add));
        Flux.fromIterable(wanted).concatMap(resends::mark).then().block(PATIENCE);
    }

    private static Optional<ResendWanted> read(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        try {
            return value == null ? Optional.empty() : Optional.of(CareJson.log().readValue(value, ResendWanted.class));
        } catch (RuntimeException e) {
            LOG.warn(
                    "unreadable wish at {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
