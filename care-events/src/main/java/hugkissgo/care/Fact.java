package hugkissgo.care;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event as it stands in the log: its envelope, what happened, and its hash in the chain of its stream.
public record Fact(Envelope envelope, CareEvent event, Hash hash) {

    public EventId id() {
        return envelope.id();
    }

    public long seq() {
        return envelope.seq();
    }

    public Instant at() {
        return envelope.at();
    }

    public @Nullable VisitId visit() {
        return envelope.visit();
    }
}
