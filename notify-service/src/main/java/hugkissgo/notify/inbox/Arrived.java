package hugkissgo.notify.inbox;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.Reading;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// One record as it came: what it turned out to be, where it lay on Kafka, and the centre it claims.
record Arrived(Reading reading, String place, @Nullable CentreId claimed) {

    static Arrived of(ConsumerRecord<byte[], byte[]> record) {
        var reading = Reading.of(record.key(), name -> header(record, name), record.value());
        return new Arrived(reading, record.topic() + "-" + record.partition() + "@" + record.offset(), centre(record));
    }

    /// The stream this is about; none where the key names none.
    Optional<StreamId> stream() {
        return switch (reading) {
            case Reading.Valid it -> Optional.of(it.fact().envelope().stream());
            case Reading.EnvelopeOnly it -> Optional.of(it.headers().envelope().stream());
            case Reading.Poison it -> it.stream();
        };
    }

    private static @Nullable CentreId centre(ConsumerRecord<byte[], byte[]> record) {
        try {
            String centre = header(record, "ce_centre");
            return centre == null ? null : new CentreId(centre);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
