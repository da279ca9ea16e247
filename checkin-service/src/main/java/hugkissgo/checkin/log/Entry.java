package hugkissgo.checkin.log;

import hugkissgo.care.Envelope;
import hugkissgo.care.Fact;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.wire.Headers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the log: an event's envelope and exact bytes, the mark of what was asked, the tail after it with the
/// version of its fold, whether Kafka still lacks it, and when time will next say something.
public record Entry(
        Headers headers,
        byte[] body,
        byte[] asked,
        int fold,
        String after,
        boolean pending,
        @Nullable Instant due) {

    /// The same line whose moment has been judged already.
    Entry judged() {
        return new Entry(headers, body, asked, fold, after, pending, null);
    }

    public Envelope envelope() {
        return headers.envelope();
    }

    public EventId id() {
        return envelope().id();
    }

    public StreamId stream() {
        return envelope().stream();
    }

    public long seq() {
        return envelope().seq();
    }

    /// Opens the bytes; throws where this release does not know the type.
    public Fact fact() {
        var type = EventTypes.ofType(envelope().type())
                .orElseThrow(() -> new IllegalStateException("event " + id() + " has a type unknown here: "
                        + envelope().type()));
        return new Fact(envelope(), Body.read(type, body), headers.hash());
    }
}
