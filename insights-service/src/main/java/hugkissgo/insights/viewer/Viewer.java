package hugkissgo.insights.viewer;

import hugkissgo.access.Visitor;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.PersonFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Somebody who looks: roles as of the session, rooms as of the log. Whoever does not work here as far as the log has
/// been read is in no room's team.
public record Viewer(
        CentreId centre, PersonId person, Set<Role> roles, List<RoomId> rooms, boolean everyRoom, boolean works) {

    public static Viewer of(Visitor.Staff staff, Optional<PersonFile> file) {
        Optional<PersonFile> joined =
                file.filter(it -> it.role() != null && it.centre().equals(staff.centre()));
        List<RoomId> rooms = joined.map(PersonFile::rooms).orElse(List.of());
        return new Viewer(
                staff.centre(), staff.person(), staff.roles(), rooms, joined.isPresent() && rooms.isEmpty(), true);
    }

    public static Viewer guardian(CentreId centre, PersonId person) {
        return new Viewer(centre, person, Set.of(), List.of(), false, false);
    }

    /// What this viewer is to that child; whoever belongs to another centre is nobody.
    public Eyes to(ChildFile file) {
        About child = About.of(file);
        if (!file.centre().equals(centre)) {
            return Eyes.NOBODY;
        }
        if (!works) {
            return child.guardians().contains(person) ? Eyes.PARENT : Eyes.OTHER_PARENT;
        }
        if (roles.contains(Role.DIRECTOR)) {
            return Eyes.DIRECTOR;
        }
        return isTeamOf(child) ? Eyes.TEAM : roles.isEmpty() ? Eyes.NOBODY : Eyes.OTHER_ROOM;
    }

    /// What this viewer is to the centre as a whole.
    public Eyes toCentre() {
        return isDirector() ? Eyes.DIRECTOR : works && !roles.isEmpty() ? Eyes.TEAM : Eyes.NOBODY;
    }

    public boolean isDirector() {
        return works && roles.contains(Role.DIRECTOR);
    }

    /// The key person, the room team and the director open a child's page; others see the board only.
    public boolean mayOpen(ChildFile file) {
        return switch (to(file)) {
            case TEAM, DIRECTOR -> true;
            case PARENT, OTHER_PARENT, OTHER_ROOM, NOBODY -> false;
        };
    }

    /// Named as the key person of this child, whatever else.
    public boolean isKeyPersonOf(ChildFile file) {
        return file.centre().equals(centre) && works && isKeyPersonOf(About.of(file));
    }

    private boolean isKeyPersonOf(About child) {
        return child.keyPerson().map(person::equals).orElse(false);
    }

    private boolean isTeamOf(About child) {
        return isKeyPersonOf(child)
                || !roles.isEmpty()
                        && (everyRoom || child.room().map(rooms::contains).orElse(false));
    }
}
