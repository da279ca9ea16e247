package hugkissgo.care.wire;

import hugkissgo.care.CareEvent;
import hugkissgo.care.words.Sealer;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/// The bytes of one event's content: its fields as JSON and 16 random bytes of salt, so that a kept hash tells nothing
/// of a forgotten body. Made once; the same bytes lie in the log and go to Kafka.
public final class Body {
    static final String SALT = "salt";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Body() {}

    /// Writes an event; whatever was spoken in it is sealed on the way.
    public static byte[] write(CareEvent event, Sealer sealer) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] json =
                CareJson.log().writer().withAttribute(CareJson.SEALER, sealer).writeValueAsBytes(event);
        ObjectNode body = (ObjectNode) CareJson.log().readTree(json);
        body.put(SALT, Base64.getEncoder().encodeToString(salt));
        return CareJson.log().writeValueAsBytes(body);
    }

    /// Reads an event of a known type; throws where the bytes are no such event.
    public static CareEvent read(Class<? extends CareEvent> type, byte[] body) {
        return CareJson.log().readValue(body, type);
    }

    /// The salt of a body, for what must be compared without keeping it readable.
    public static byte[] salt(byte[] body) {
        return Base64.getDecoder()
                .decode(CareJson.log().readTree(body).path(SALT).asString());
    }
}
