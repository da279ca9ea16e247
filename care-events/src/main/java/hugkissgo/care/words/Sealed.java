package hugkissgo.care.words;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import java.nio.charset.StandardCharsets;

/// Words that only the centre can read while the key of `owner` exists: AES-256-GCM, nonce in front, Base64;
/// bound to centre, owner, event and field, so a box moved elsewhere does not open.
public record Sealed(StreamId owner, EventId event, String field, String box) implements Words {

    /// The additional data that the box is bound to.
    public static byte[] boundTo(CentreId centre, StreamId owner, EventId event, String field) {
        return String.join("\n", centre.value(), owner.value(), event.value(), field)
                .getBytes(StandardCharsets.UTF_8);
    }
}
