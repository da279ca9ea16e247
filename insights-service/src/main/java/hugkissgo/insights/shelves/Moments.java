package hugkissgo.insights.shelves;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Moments as milliseconds since 1970, as fine as the log writes them, which is cheaper than text; what does not fit
/// in there stays text, so that each is read as it was written.
final class Moments {
    private static final int MILLISECOND = 1_000_000;
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private Moments() {}

    static SimpleModule asNumbers() {
        return new SimpleModule("moments")
                .addSerializer(Instant.class, new Write())
                .addDeserializer(Instant.class, new Read());
    }

    private static boolean fits(Instant moment) {
        return moment.getNano() % MILLISECOND == 0 && !moment.isBefore(FIRST) && !moment.isAfter(LAST);
    }

    private static final class Write extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant moment, JsonGenerator out, SerializationContext context) {
            if (fits(moment)) {
                out.writeNumber(moment.toEpochMilli());
            } else {
                out.writeString(moment.toString());
            }
        }
    }

    private static final class Read extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            return in.hasToken(JsonToken.VALUE_NUMBER_INT)
                    ? Instant.ofEpochMilli(in.getLongValue())
                    : Instant.parse(in.getString());
        }
    }
}
