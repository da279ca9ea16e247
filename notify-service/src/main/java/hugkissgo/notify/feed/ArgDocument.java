package hugkissgo.notify.feed;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.Sealed;
import hugkissgo.notify.telling.Arg;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// The arguments of an entry as they lie in MongoDB: each a small document whose one key says what it is.
final class ArgDocument {
    private ArgDocument() {}

    static Document of(Map<String, Arg> args) {
        var document = new Document();
        args.forEach((name, arg) -> document.append(name, of(arg)));
        return document;
    }

    static Map<String, Arg> read(Document document) {
        var args = new LinkedHashMap<String, Arg>();
        document.keySet().forEach(name -> args.put(name, read(name, document.get(name, Document.class))));
        return args;
    }

    private static Document of(Arg arg) {
        return switch (arg) {
            case Arg.Person it -> new Document("person", it.person().value());
            case Arg.Room it -> new Document("room", it.room().value());
            case Arg.Said it -> new Document("said", sealed(it.words()));
            case Arg.Plain it -> new Document("plain", it.text());
            case Arg.Count it -> new Document("count", it.number());
            case Arg.Whether it -> new Document("whether", it.so());
            case Arg.Several it -> new Document("several", it.texts());
            case Arg.Days it ->
                new Document("days", it.visits().stream().map(VisitId::value).toList());
        };
    }

    private static Arg read(String name, Document arg) {
        String what = arg.keySet().iterator().next();
        return switch (what) {
            case "person" -> new Arg.Person(new PersonId(arg.getString(what)));
            case "room" -> new Arg.Room(new RoomId(arg.getString(what)));
            case "said" -> new Arg.Said(unsealed(arg.get(what, Document.class)));
            case "plain" -> new Arg.Plain(arg.getString(what));
            case "count" -> new Arg.Count(arg.getLong(what));
            case "whether" -> new Arg.Whether(arg.getBoolean(what));
            case "several" -> new Arg.Several(arg.getList(what, String.class));
            case "days" -> new Arg.Days(visits(arg.getList(what, String.class)));
            case String other -> throw new IllegalStateException(name + " is kept as " + other);
        };
    }

    private static List<VisitId> visits(List<String> ids) {
        return ids.stream().map(VisitId::new).toList();
    }

    private static Document sealed(Sealed words) {
        return new Document("owner", words.owner().value())
                .append("event", words.event().value())
                .append("field", words.field())
                .append("box", words.box());
    }

    private static Sealed unsealed(Document words) {
        return new Sealed(
                new StreamId(words.getString("owner")),
                new EventId(words.getString("event")),
                words.getString("field"),
                words.getString("box"));
    }
}
