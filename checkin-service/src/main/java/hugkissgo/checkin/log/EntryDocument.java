package hugkissgo.checkin.log;

import hugkissgo.care.By;
import hugkissgo.care.Envelope;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.Headers;
import hugkissgo.checkin.day.Fold;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/// The one document an event is: fact, concurrency check and outbox at once.
public final class EntryDocument {
    public static final String CENTRE = "centre";
    public static final String STREAM = "stream";
    public static final String SEQ = "seq";
    public static final String PENDING = "pending";
    public static final String DUE = "due";
    public static final String AFTER = "after";
    static final String TYPE = "type";
    private static final String VISIT = "visit";

    private EntryDocument() {}

    static BsonDocument write(Entry entry) {
        Headers headers = entry.headers();
        Envelope envelope = entry.envelope();
        var document = new BsonDocument("_id", new BsonString(entry.id().value()))
                .append(CENTRE, new BsonString(envelope.position().centre().value()))
                .append(STREAM, new BsonString(entry.stream().value()))
                .append(SEQ, new BsonInt64(entry.seq()))
                .append(TYPE, new BsonString(envelope.type()))
                .append("at", time(envelope.at()))
                .append("recordedAt", time(envelope.recordedAt()))
                .append("by", new BsonString(envelope.by().toString()))
                .append("provenance", new BsonString(envelope.provenance().name()))
                .append("previous", new BsonBinary(headers.previous().bytes()))
                .append("bodyHash", new BsonBinary(headers.body().bytes()))
                .append("hash", new BsonBinary(headers.hash().bytes()))
                .append("body", new BsonBinary(entry.body()))
                .append("asked", new BsonBinary(entry.asked()))
                .append(AFTER, after(entry));
        return withOptional(document, entry);
    }

    private static BsonDocument withOptional(BsonDocument document, Entry entry) {
        if (entry.envelope().visit() != null) {
            document.append(VISIT, new BsonString(entry.envelope().visit().value()));
        }
        if (entry.pending()) {
            document.append(PENDING, new BsonString(entry.stream().value()));
        }
        if (entry.due() != null) {
            document.append(DUE, time(entry.due()));
        }
        return document;
    }

    private static BsonDocument after(Entry entry) {
        return new BsonDocument("v", new BsonInt32(entry.fold())).append("state", new BsonString(entry.after()));
    }

    /// What is written beside a fact of how its stream stood; empty where another release folded it otherwise.
    static Optional<String> state(StreamId stream, BsonDocument after) {
        return after.getInt32("v").getValue() == Fold.version(stream)
                ? Optional.of(text(after, "state"))
                : Optional.empty();
    }

    public static Entry read(BsonDocument it) {
        BsonDocument after = it.getDocument(AFTER);
        return new Entry(
                new Headers(envelope(it), hash(it, "previous"), hash(it, "bodyHash"), hash(it, "hash")),
                it.getBinary("body").getData(),
                it.getBinary("asked").getData(),
                after.getInt32("v").getValue(),
                text(after, "state"),
                it.containsKey(PENDING),
                it.containsKey(DUE) ? time(it, DUE) : null);
    }

    private static Envelope envelope(BsonDocument it) {
        return new Envelope(
                new EventId(text(it, "_id")),
                text(it, TYPE),
                new Position(
                        new CentreId(text(it, CENTRE)),
                        new StreamId(text(it, STREAM)),
                        it.getInt64(SEQ).getValue()),
                it.containsKey(VISIT) ? new VisitId(text(it, VISIT)) : null,
                time(it, "at"),
                time(it, "recordedAt"),
                By.parse(text(it, "by")),
                Provenance.valueOf(text(it, "provenance")));
    }

    static BsonDateTime time(Instant at) {
        return new BsonDateTime(at.toEpochMilli());
    }

    private static Instant time(BsonDocument it, String field) {
        return Instant.ofEpochMilli(it.getDateTime(field).getValue());
    }

    private static String text(BsonDocument it, String field) {
        return it.getString(field).getValue();
    }

    private static Hash hash(BsonDocument it, String field) {
        return new Hash(java.util.HexFormat.of().formatHex(it.getBinary(field).getData()));
    }
}
