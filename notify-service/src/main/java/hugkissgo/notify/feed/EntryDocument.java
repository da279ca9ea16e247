package hugkissgo.notify.feed;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.telling.Entry;
import hugkissgo.notify.telling.Kind;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/// A feed entry as it lies in MongoDB.
final class EntryDocument {
    private EntryDocument() {}

    static Document of(Entry entry, Instant written) {
        return new Document("_id", entry.id())
                .append("centre", entry.centre().value())
                .append("child", entry.child().value())
                .append("guardian", entry.guardian().value())
                .append("event", entry.event().value())
                .append("shaped", entry.shaped())
                .append("at", Date.from(entry.at()))
                .append("kind", entry.kind().name())
                .append("args", ArgDocument.of(entry.args()))
                .append("amended", entry.amended())
                .append("written", Date.from(written));
    }

    static Entry read(Document document) {
        return new Entry(
                document.getString("_id"),
                new CentreId(document.getString("centre")),
                new ChildId(document.getString("child")),
                new PersonId(document.getString("guardian")),
                new EventId(document.getString("event")),
                document.getLong("shaped"),
                document.getDate("at").toInstant(),
                Kind.valueOf(document.getString("kind")),
                ArgDocument.read(document.get("args", Document.class)),
                document.getBoolean("amended"));
    }
}
