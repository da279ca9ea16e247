package hugkissgo.notify.inbox;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Known;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// A position as it lies in MongoDB; a child's also says, for finding it, who may see the child.
final class StandingDocument {
    private StandingDocument() {}

    static Document of(Standing standing, Instant now) {
        var document = new Document("_id", standing.stream().value())
                .append(
                        "centre",
                        standing.centre() == null ? null : standing.centre().value())
                .append("seq", standing.seq())
                .append("hash", standing.hash().hex())
                .append("known", standing.known().write())
                .append("entitled", entitled(standing.known()));
        return standing.missing() ? document.append("missing", missing(now)) : document;
    }

    static Document missing(Instant now) {
        return new Document("asked", Date.from(now)).append("since", Date.from(now));
    }

    static Standing read(Document document, Known known) {
        var stream = new StreamId(document.getString("_id"));
        String centre = document.getString("centre");
        return new Standing(
                stream,
                centre == null ? null : new CentreId(centre),
                document.getLong("seq"),
                new Hash(document.getString("hash")),
                known,
                document.containsKey("missing"));
    }

    private static List<String> entitled(Known known) {
        return known instanceof Household household
                ? household.family().entitled().stream().map(PersonId::value).toList()
                : List.of();
    }
}
