package hugkissgo.care.wire;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import org.jspecify.annotations.Nullable;

/// On `resend.v1`: a consumer missed something and asks for a stream again from a number on; without a stream it asks
/// for everything. `consumer` names the service, for the operator. Keyed by the stream, or by `all`.
public record ResendWanted(
        String consumer,
        @Nullable CentreId centre,
        @Nullable StreamId stream,
        long from) {
    public ResendWanted {
        if ((centre == null) != (stream == null) || from < 1) {
            throw new IllegalArgumentException("a stream with its centre, or all from 1");
        }
    }

    public static ResendWanted all(String consumer) {
        return new ResendWanted(consumer, null, null, 1);
    }

    public String key() {
        return stream == null ? "all" : stream.value();
    }
}
