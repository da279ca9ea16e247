package hugkissgo.checkin.roster;

import hugkissgo.care.Hash;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.roster.file.Line;
import java.nio.charset.StandardCharsets;

/// What the file's short names stand for: the same key is the same room, child or adult in every file of a centre, and
/// the tail of an id, as the export writes it, is that id.
record Keys(Known known) {

    RoomId room(String key) {
        RoomId tail = new RoomId("room-" + key);
        return has(tail) ? tail : new RoomId("room-" + derived("room", key));
    }

    ChildId child(String key) {
        ChildId tail = new ChildId("child-" + key);
        return has(tail) ? tail : new ChildId("child-" + derived("child", key));
    }

    PersonId adult(Line line) {
        String kind = switch (line) {
            case Line.Room it -> "room";
            case Line.Child it -> "child";
            case Line.Staff it -> "staff";
            case Line.Guardian it -> "guardian";
            case Line.Collector it -> "collector";
            case Line.Barred it -> "barred";
        };
        return adult(kind, line.key());
    }

    PersonId staff(String key) {
        return adult("staff", key);
    }

    boolean has(RoomId room) {
        return known.book().rooms().stream().anyMatch(it -> it.room().equals(room));
    }

    boolean has(ChildId child) {
        return known.child(child).filter(it -> it.day().isEnrolled()).isPresent();
    }

    boolean has(PersonId adult) {
        return known.adult(adult).isPresent();
    }

    /// How the export names something.
    static String tail(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private PersonId adult(String kind, String key) {
        PersonId tail = new PersonId("person-" + key);
        return has(tail) ? tail : new PersonId("person-" + derived(kind, key));
    }

    private String derived(String kind, String key) {
        String all = String.join("\n", known.centre().value(), kind, key);
        return Hash.of(all.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
