package hugkissgo.insights.shelves;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hugkissgo.care.CareEvent;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Outcome;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import tools.jackson.databind.json.JsonMapper;

/// How the read model is written: what the rules made, as documents with the field names of the records.
public final class FoldJson {
    private static final JsonMapper MAPPER = CareJson.log()
            .rebuild()
            .addMixIn(Note.class, NoteForm.class)
            .addMixIn(Outcome.class, OutcomeForm.class)
            .addModule(Moments.asNumbers())
            .build();

    static final String MADE = "made";

    /// Where a child's file and what lies behind it are made; named anew when their form changes, so that what an
    /// earlier release wrote is forgotten and asked for again.
    static final String FILE = "kept";

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

    /// The kind of an event stands beside its fields.
    private interface NoteForm {
        @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
        CareEvent event();
    }

    /// The kind of an outcome stands beside its fields.
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
    @JsonIgnoreProperties({"happy", "hard", "recorded", "seen"})
    private interface OutcomeForm {}
}
