package hugkissgo.insights.shelves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hugkissgo.care.CareEvent;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Outcome;
import java.time.Instant;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// How the read model is written: what the rules made, as documents with the field names of the records.
public final class FoldJson {
    private static final JsonMapper MAPPER = CareJson.log()
            .rebuild()
            .addMixIn(Outcome.class, OutcomeKind.class)
            .addModule(new SimpleModule("notes")
                    .addSerializer(Note.class, new WriteNote())
                    .addDeserializer(Note.class, new ReadNote()))
            .build();

    static final String MADE = "made";

    /// Where a child's file and what lies behind it are made; named anew when their form changes, so that what an
    /// earlier release wrote is forgotten and asked for again.
    static final String FILE = "file";

    private FoldJson() {}

    /// A document with what it is found and guarded by, and all that was made as JSON in one piece: a store that need
    /// not look inside is twice as fast.
    static BsonDocument document(String id, CentreId centre, long seq, Object made) {
        return document(id, centre, seq, MADE, made);
    }

    static BsonDocument document(String id, CentreId centre, long seq, String field, Object made) {
        return new BsonDocument("_id", new BsonString(id))
                .append("centre", new BsonString(centre.value()))
                .append("seq", new BsonInt64(seq))
                .append(field, bytes(made));
    }

    static BsonBinary bytes(Object made) {
        return new BsonBinary(MAPPER.writeValueAsBytes(made));
    }

    static <T> T read(BsonDocument document, Class<T> type) {
        return read(document, MADE, type);
    }

    static <T> T read(BsonDocument document, String field, Class<T> type) {
        return MAPPER.readValue(document.getBinary(field).getData(), type);
    }

    /// The kind of an outcome stands beside its fields.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    @JsonIgnoreProperties({"happy", "hard", "recorded", "seen"})
    private interface OutcomeKind {}

    private static final class WriteNote extends ValueSerializer<Note> {
        @Override
        public void serialize(Note note, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("id", note.id().value());
            out.writeNumberProperty("seq", note.seq());
            out.writeStringProperty("at", note.at().toString());
            out.writeStringProperty("recordedAt", note.recordedAt().toString());
            out.writeStringProperty("type", note.event().getClass().getSimpleName());
            out.writePOJOProperty("said", note.event());
            out.writeEndObject();
        }
    }

    private static final class ReadNote extends ValueDeserializer<Note> {
        @Override
        public Note deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            Class<? extends CareEvent> type =
                    EventTypes.named(node.path("type").asString()).orElseThrow();
            return new Note(
                    new EventId(node.path("id").asString()),
                    node.path("seq").asLong(),
                    Instant.parse(node.path("at").asString()),
                    Instant.parse(node.path("recordedAt").asString()),
                    CareJson.log().treeToValue(node.path("said"), type));
        }
    }
}
