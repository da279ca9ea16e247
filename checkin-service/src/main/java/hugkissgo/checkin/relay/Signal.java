package hugkissgo.checkin.relay;

import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.relay.Clearing.Batch;
import hugkissgo.checkin.relay.Outbox.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the relay's thread is told by others.
sealed interface Signal {

    /// There are hints to take.
    record Hinted() implements Signal {}

    /// The log was read for this run; an error means it could not be.
    record Found(Run run, Stretch stretch, @Nullable Throwable error) implements Signal {}

    /// The broker said yes, or there was an error.
    record Sent(Run run, Entry entry, @Nullable Throwable error) implements Signal {}

    /// The marks were taken off, or there was an error.
    record Cleared(Batch batch, @Nullable Throwable error) implements Signal {}

    /// These streams have waited for longer than a moment.
    record Swept(List<StreamId> streams) implements Signal {}
}
