package hugkissgo.insights.board;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.PersonFile;
import hugkissgo.insights.names.Opened;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is signed in, and at which centre.
record Me(Instant now, Person me, Centre centre) {

    /// A member of staff with roles and rooms (none means all).
    record Person(PersonId id, @Nullable String name, List<Role> roles, List<RoomId> rooms) {}

    /// The centre by name, zone and languages.
    record Centre(CentreId id, @Nullable String name, ZoneId zone, List<String> languages) {}

    static Me of(Instant now, Staff staff, Opened.Person person, Map<PersonId, PersonFile> files, CentreBook book) {
        PersonFile file = files.get(staff.person());
        return new Me(
                now,
                new Person(
                        person.id(),
                        person.name(),
                        staff.roles().stream().sorted().toList(),
                        file == null ? List.of() : file.rooms()),
                new Centre(
                        book.centre(),
                        book.settings() == null ? null : book.settings().name(),
                        book.zone(),
                        book.settings() == null ? List.of() : book.settings().languages()));
    }
}
