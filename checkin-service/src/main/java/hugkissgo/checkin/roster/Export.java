package hugkissgo.checkin.roster;

import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.day.Enrolment;
import hugkissgo.checkin.day.Family;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Opener;
import hugkissgo.checkin.roster.file.Column;
import hugkissgo.checkin.roster.file.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A centre as the lines of a file; importing it again changes nothing. Passphrases and family codes cannot be written:
/// nobody knows them.
public record Export(Known known, Opener opener, Map<PersonId, String> logins) {

    public List<Map<Column, String>> lines() {
        List<Map<Column, String>> lines = new ArrayList<>();
        known.rooms().forEach(it -> lines.add(line("room", it.id(), it.name())));
        known.staff().forEach(it -> lines.add(staff(it)));
        known.children().forEach(it -> lines.add(child(it)));
        known.adults().forEach(it -> lines.addAll(family(it)));
        return lines;
    }

    private Map<Column, String> staff(Adult adult) {
        Map<Column, String> line = contact("staff", adult);
        StaffJoined staff = adult.file().staff();
        if (staff != null) {
            line.put(Column.ROLE, staff.role().name());
            staff.rooms().stream().findFirst().ifPresent(it -> line.put(Column.ROOM, Keys.tail(it.value())));
        }
        line.put(Column.LOGIN, logins.getOrDefault(adult.id(), ""));
        return line;
    }

    private Map<Column, String> child(Kid kid) {
        Map<Column, String> line = line("child", kid.id().value(), kid.name());
        Enrolment enrolment = kid.day().enrolment();
        kid.room().ifPresent(it -> line.put(Column.ROOM, Keys.tail(it.value())));
        if (enrolment != null) {
            line.put(Column.FIRST_DAY, enrolment.child().firstDay().toString());
            var changes = new ChildChanges(known, opener, new Keys(known));
            changes.birthday(enrolment).ifPresent(it -> line.put(Column.BIRTHDAY, it));
            ritual(line, changes.ritual(enrolment.ritual()));
            if (enrolment.keyPerson() != null) {
                line.put(Column.KEY_PERSON, Keys.tail(enrolment.keyPerson().value()));
            }
        }
        return line;
    }

    private static void ritual(Map<Column, String> line, Line.@Nullable Ritual ritual) {
        if (ritual != null) {
            line.put(Column.PHRASE, ritual.phrase());
            ritual.hugs().ifPresent(it -> line.put(Column.HUGS, it));
            ritual.waveSpot().ifPresent(it -> line.put(Column.WAVE_SPOT, it));
            ritual.comfortObject().ifPresent(it -> line.put(Column.COMFORT_OBJECT, it));
        }
    }

    /// One line for each relation an adult has, one for what they may collect, one for whom they must not.
    private List<Map<Column, String>> family(Adult adult) {
        List<Map<Column, String>> lines = new ArrayList<>();
        byRelation(adult.id()).forEach((relation, children) -> {
            Map<Column, String> line = of("guardian", adult, children);
            line.put(Column.RELATION, relation.name());
            lines.add(line);
        });
        List<Kid> collects = children(it -> it.isCollector(adult.id()));
        if (!collects.isEmpty()) {
            lines.add(of("collector", adult, collects));
        }
        List<Kid> barred = children(it -> it.isBarred(adult.id()));
        if (!barred.isEmpty()) {
            lines.add(of("barred", adult, barred));
        }
        return lines;
    }

    private Map<Relation, List<Kid>> byRelation(PersonId adult) {
        Map<Relation, List<Kid>> all = new LinkedHashMap<>();
        for (Kid kid : known.children()) {
            kid.day().family().guardians().stream()
                    .filter(it -> it.adult().equals(adult))
                    .forEach(it -> all.computeIfAbsent(it.relation(), key -> new ArrayList<>())
                            .add(kid));
        }
        return all;
    }

    private List<Kid> children(Predicate<Family> has) {
        return known.children().stream()
                .filter(it -> has.test(it.day().family()))
                .toList();
    }

    private static Map<Column, String> of(String kind, Adult adult, List<Kid> children) {
        Map<Column, String> line = contact(kind, adult);
        line.put(
                Column.CHILDREN,
                children.stream().map(it -> Keys.tail(it.id().value())).collect(Collectors.joining(" ")));
        return line;
    }

    private static Map<Column, String> contact(String kind, Adult adult) {
        Map<Column, String> line = line(kind, adult.id().value(), adult.name());
        adult.phone().ifPresent(it -> line.put(Column.PHONE, it));
        adult.email().ifPresent(it -> line.put(Column.EMAIL, it));
        return line;
    }

    private static Map<Column, String> line(String kind, String id, String name) {
        Map<Column, String> line = new EnumMap<>(Column.class);
        line.put(Column.KIND, kind);
        line.put(Column.KEY, Keys.tail(id));
        line.put(Column.NAME, name);
        return line;
    }
}
