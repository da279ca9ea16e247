package hugkissgo.checkin.roster;

import hugkissgo.access.Marks;
import hugkissgo.care.CareEvent;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.roster.file.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a file says of adults that the centre does not know yet. An empty cell changes nothing.
record AdultChanges(Known known, Marks marks, Keys keys) {

    Optional<CareEvent> named(PersonId id, String name, Line.Contact contact) {
        Optional<Adult> before = known.adult(id);
        Optional<String> phone = contact.phone().or(() -> before.flatMap(Adult::phone));
        Optional<String> email = contact.email().or(() -> before.flatMap(Adult::email));
        List<String> all = marks(before, phone, contact.code());
        boolean same = before.filter(it -> it.file().named() != null
                        && it.name().equals(name)
                        && it.phone().equals(phone)
                        && it.email().equals(email)
                        && Set.copyOf(it.marks()).equals(Set.copyOf(all)))
                .isPresent();
        return same
                ? Optional.empty()
                : Optional.of(new PersonNamed(
                        new Spoken(name),
                        phone.map(Spoken::new).orElse(null),
                        email.map(Spoken::new).orElse(null),
                        all));
    }

    /// The marks an adult carries: that of the phone, and the family code, a new one instead of the old.
    List<String> marks(Optional<Adult> before, Optional<String> phone, Optional<String> code) {
        Set<String> all = new LinkedHashSet<>();
        phone.ifPresent(it -> all.add(marks.phone(known.centre(), it)));
        code.ifPresentOrElse(
                it -> all.add(marks.code(known.centre(), it)),
                () -> before.map(this::codeMarks).ifPresent(all::addAll));
        return List.copyOf(all);
    }

    /// The marks that are not that of the phone.
    List<String> codeMarks(Adult adult) {
        List<String> codes = new ArrayList<>(adult.marks());
        adult.phone().ifPresent(it -> codes.remove(marks.phone(known.centre(), it)));
        return codes;
    }

    Optional<CareEvent> joined(PersonId id, Line.Staff line) {
        List<RoomId> rooms = line.room().map(keys::room).map(List::of).orElse(List.of());
        StaffJoined joined = new StaffJoined(line.role(), rooms);
        boolean same = known.adult(id)
                .map(Adult::file)
                .filter(it -> it.isStaff() && joined.equals(it.staff()))
                .isPresent();
        return same ? Optional.empty() : Optional.of(joined);
    }
}
