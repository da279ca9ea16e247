package hugkissgo.checkin.family;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Enrolment;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.taps.Tap;
import java.util.Optional;

/// Of which children somebody of the staff may say something on the staff's page: the director of all, others of those
/// whose key person they are or in whose room they work; who has no room of their own works in every one. That a child
/// has settled in is its key person's to say where it has one, and the director's.
record Team(Known known, Staff staff) {

    /// What concerns no child that is known here is left to the log, which says why not.
    boolean may(Tap tap) {
        return child(tap.stream()).map(it -> may(it, tap)).orElse(true);
    }

    private boolean may(Kid child, Tap tap) {
        if (staff.roles().contains(Role.DIRECTOR)) {
            return true;
        }
        Optional<PersonId> keyPerson =
                Optional.ofNullable(child.day().enrolment()).map(Enrolment::keyPerson);
        boolean isKeyPerson = keyPerson.equals(Optional.of(staff.person()));
        return tap.said() instanceof SettledInConfirmed && keyPerson.isPresent()
                ? isKeyPerson
                : isKeyPerson || worksInRoomOf(child);
    }

    private boolean worksInRoomOf(Kid child) {
        return known.adult(staff.person())
                .filter(it -> it.file().isStaff())
                .map(Adult::rooms)
                .map(rooms ->
                        rooms.isEmpty() || child.room().map(rooms::contains).orElse(false))
                .orElse(false);
    }

    private Optional<Kid> child(StreamId stream) {
        return stream.isChild() ? known.child(stream.child()) : Optional.empty();
    }
}
