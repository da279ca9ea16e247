package hugkissgo.notify.delivery;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.telling.Kind;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/// A delivery as it lies in MongoDB.
final class DeliveryDocument {
    private DeliveryDocument() {}

    static Document of(Delivery delivery, Instant now) {
        return new Document("_id", delivery.id())
                .append("centre", delivery.centre().value())
                .append("child", delivery.child().value())
                .append("guardian", delivery.guardian().value())
                .append("device", delivery.device())
                .append("host", delivery.host())
                .append("event", delivery.event().value())
                .append("entry", delivery.entry())
                .append("shaped", delivery.shaped())
                .append("kind", delivery.kind().name())
                .append("at", Date.from(delivery.at()))
                .append("usefulUntil", Date.from(delivery.usefulUntil()))
                .append("tries", delivery.tries())
                .append("state", Delivery.State.WAITING.name())
                .append("next", Date.from(now))
                .append("made", Date.from(now));
    }

    static Delivery read(Document it) {
        return new Delivery(
                it.getString("_id"),
                new CentreId(it.getString("centre")),
                new ChildId(it.getString("child")),
                new PersonId(it.getString("guardian")),
                it.getString("device"),
                it.getString("host"),
                new EventId(it.getString("event")),
                it.getString("entry"),
                it.getLong("shaped"),
                Kind.valueOf(it.getString("kind")),
                it.getDate("at").toInstant(),
                it.getDate("usefulUntil").toInstant(),
                it.getInteger("tries"));
    }
}
