package hugkissgo.care;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What is known of every event without opening it. `at` is when it happened, `recordedAt` when it was written
/// (milliseconds); order within a stream is `seq` alone.
public record Envelope(
        EventId id,
        String type,
        Position position,
        @Nullable VisitId visit,
        Instant at,
        Instant recordedAt,
        By by,
        Provenance provenance) {

    public Envelope {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public StreamId stream() {
        return position.stream();
    }

    public long seq() {
        return position.seq();
    }

    /// From when on a family could hear of it: when it was recorded; or, where it was written down afterwards in
    /// another's
    /// stead, when it happened.
    public Instant heardAt() {
        return provenance == Provenance.PROXY ? at : recordedAt;
    }

    /// The bytes that the hash covers: every field on its own line, in this order, an absent visit as an empty line.
    public byte[] canonical() {
        return String.join(
                        "\n",
                        id.value(),
                        type,
                        position.centre().value(),
                        position.stream().value(),
                        Long.toString(position.seq()),
                        visit == null ? "" : visit.value(),
                        at.toString(),
                        recordedAt.toString(),
                        by.toString(),
                        provenance.name())
                .getBytes(StandardCharsets.UTF_8);
    }
}
