package hugkissgo.checkin.roster;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.roster.file.BadLine;
import hugkissgo.checkin.roster.file.Column;
import hugkissgo.checkin.roster.file.Line;
import hugkissgo.checkin.roster.file.Roster.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the lines of a file fit each other and the centre.
final class Checks {
    private final Keys keys;
    private final Whole file;
    private final Set<RoomId> rooms;
    private final Set<ChildId> children;
    private final Set<PersonId> staff;
    private final List<BadLine> bad = new ArrayList<>();

    Checks(Keys keys, Whole file) {
        this.keys = keys;
        this.file = file;
        this.rooms = file.of(Line.Room.class).map(it -> keys.room(it.key())).collect(Collectors.toSet());
        this.children =
                file.of(Line.Child.class).map(it -> keys.child(it.key())).collect(Collectors.toSet());
        this.staff = file.of(Line.Staff.class).map(keys::adult).collect(Collectors.toSet());
    }

    List<BadLine> bad() {
        Set<String> seen = new HashSet<>();
        for (Line line : file.lines()) {
            switch (line) {
                case Line.Room it -> once(seen, it);
                case Line.Staff it -> {
                    once(seen, it);
                    room(it, it.room());
                }
                case Line.Child it -> {
                    once(seen, it);
                    room(it, it.room());
                    it.keyPerson().ifPresent(key -> keyPerson(it, key));
                }
                case Line.Guardian it -> children(it, it.children());
                case Line.Collector it -> children(it, it.children());
                case Line.Barred it -> children(it, it.children());
            }
        }
        codes();
        return bad;
    }

    private void once(Set<String> seen, Line line) {
        if (!seen.add(line.getClass().getSimpleName() + " " + line.key())) {
            wrong(line, Column.KEY, "twice", line.key());
        }
    }

    private void room(Line line, Optional<String> room) {
        room.filter(it ->
                        !it.matches("[A-Za-z0-9-]{1,60}") || !rooms.contains(keys.room(it)) && !keys.has(keys.room(it)))
                .ifPresent(it -> wrong(line, Column.ROOM, "unknown-room", it));
    }

    private void keyPerson(Line line, String key) {
        boolean known =
                key.matches("[A-Za-z0-9-]{1,60}") && (staff.contains(keys.staff(key)) || keys.has(keys.staff(key)));
        if (!known) {
            wrong(line, Column.KEY_PERSON, "unknown-staff", key);
        }
    }

    private void children(Line line, List<String> named) {
        for (String key : named) {
            boolean known = key.matches("[A-Za-z0-9-]{1,60}")
                    && (children.contains(keys.child(key)) || keys.has(keys.child(key)));
            if (!known) {
                wrong(line, Column.CHILDREN, "unknown-child", key);
            }
        }
    }

    /// A family code is one family's: whoever shares it shares a child.
    private void codes() {
        Map<String, Set<String>> families = new HashMap<>();
        file.of(Line.Guardian.class)
                .forEach(line -> line.contact()
                        .code()
                        .map(it -> it.replace(" ", ""))
                        .ifPresent(code -> {
                            Set<String> family = families.computeIfAbsent(code, it -> new HashSet<>(line.children()));
                            if (line.children().stream().noneMatch(family::contains)) {
                                wrong(line, Column.CODE, "taken", code);
                            }
                            family.addAll(line.children());
                        }));
    }

    private void wrong(Line line, Column column, String reason, String value) {
        bad.add(new BadLine(line.number(), column.title(), reason, value));
    }
}
