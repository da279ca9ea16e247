package hugkissgo.checkin.taps;

import hugkissgo.access.answer.Problem;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.CareEvent;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.directory.Known;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A child that is sent to a room nobody has would be on no board, so taps name only rooms of their centre.
final class Rooms {
    private Rooms() {}

    static void mustExist(Known known, Tap tap) {
        for (RoomId room : named(tap.said())) {
            if (known.book().rooms().stream().noneMatch(it -> it.room().equals(room))) {
                throw Problem.nonsense("room", "is no room here");
            }
        }
    }

    private static Collection<RoomId> named(CareEvent said) {
        return switch (said) {
            case DroppedOff it -> some(it.room());
            case Received it -> some(it.room());
            case RoomChanged it -> some(it.room());
            case SaidGoodbye it -> some(it.room());
            case ChildEnrolled it -> some(it.room());
            case StaffJoined it -> it.rooms();
            case CareEvent it -> List.of();
        };
    }

    private static List<RoomId> some(@Nullable RoomId room) {
        return room == null ? List.of() : List.of(room);
    }
}
