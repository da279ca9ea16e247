package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// One event, named where the fact was observed, so that sending it again is the same event: a UUID in lower case.
public record EventId(@JsonValue String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EventId {
        if (value == null
                || value.length() != 36
                || !UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("not the id of an event");
        }
    }

    /// UUID version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits.
    public static EventId at(Instant now) {
        long random = RANDOM.nextLong();
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random >>> 52);
        long low = 0x8000000000000000L | (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL);
        return new EventId(new UUID(high, low).toString());
    }

    /// The same name for the same words on every machine: what is derived, not observed, is named by what it derives
    /// from.
    public static EventId derivedFrom(String... parts) {
        return new EventId(UUID.nameUUIDFromBytes(String.join("\n", parts).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
