package hugkissgo.care.wire;

import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Sealer;
import hugkissgo.care.words.Spoken;
import hugkissgo.care.words.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// The two ways of reading JSON: `page()` is strict and takes only spoken words, `log()` is lenient (additive changes)
/// and takes only sealed ones.
public final class CareJson {
    static final String SEALER = "sealer";
    private static final JsonMapper LOG = mapper(false);
    private static final JsonMapper PAGE = mapper(true);

    private CareJson() {}

    /// For the log and for Kafka: unknown fields pass, spoken words are sealed while they are written.
    public static JsonMapper log() {
        return LOG;
    }

    /// For what a page sends: unknown fields, nulls for plain numbers and sealed boxes are refused.
    public static JsonMapper page() {
        return PAGE;
    }

    private static JsonMapper mapper(boolean strict) {
        return JsonMapper.builder()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
                .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, strict)
                .configure(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, true)
                .configure(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true)
                .configure(DeserializationFeature.ACCEPT_FLOAT_AS_INT, false)
                .changeDefaultPropertyInclusion(
                        v -> v.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .addModule(new SimpleModule("words")
                        .addSerializer(Spoken.class, new SealWhileWriting())
                        .addDeserializer(Words.class, new ReadWords(strict)))
                .build();
    }

    private static final class SealWhileWriting extends ValueSerializer<Spoken> {
        @Override
        public void serialize(Spoken words, JsonGenerator out, SerializationContext context) {
            if (!(context.getAttribute(SEALER) instanceof Sealer sealer)) {
                throw new IllegalStateException("spoken words are never written unsealed");
            }
            context.writeValue(out, sealer.seal(out.streamWriteContext().currentName(), words));
        }
    }

    private static final class ReadWords extends ValueDeserializer<Words> {
        private final boolean spoken;

        ReadWords(boolean spoken) {
            this.spoken = spoken;
        }

        @Override
        public Words deserialize(JsonParser in, DeserializationContext context) {
            boolean text = in.hasToken(JsonToken.VALUE_STRING);
            if (text != spoken) {
                context.reportInputMismatch(Words.class, spoken ? "must be text" : "must be sealed");
            }
            return text ? new Spoken(in.getString()) : context.readValue(in, Sealed.class);
        }
    }
}
