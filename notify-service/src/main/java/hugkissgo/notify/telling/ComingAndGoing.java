package hugkissgo.notify.telling;

import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.NotFetched;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.PickupRefused;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.id.PersonId;
import java.util.Optional;

/// What a guardian is told of coming and going; who asked and was refused is for staff alone.
final class ComingAndGoing {
    private ComingAndGoing() {}

    static Optional<Sentence> of(Attendance event, PersonId guardian) {
        return switch (event) {
            case DroppedOff it -> Optional.of(Sentence.of(Kind.DROPPED_OFF, broughtBy(it, guardian)));
            case Received it -> told(Kind.RECEIVED, Args.none().person("educator", it.educator()));
            case PickedUp it ->
                told(
                        Kind.PICKED_UP,
                        Args.none()
                                .person("by", it.adult())
                                .whether("mine", it.adult().equals(guardian)));
            case RoomChanged it -> told(Kind.ROOM_CHANGED, Args.none().room("room", it.room()));
            case AbsenceReported it ->
                told(Kind.ABSENT, Args.none().text("from", it.from()).text("until", it.until()));
            case PickupRequested _, PickupRefused _, NotFetched _, Corrected _ -> Optional.empty();
        };
    }

    private static Args broughtBy(DroppedOff event, PersonId guardian) {
        return Args.none()
                .person("by", event.adult())
                .whether("mine", event.adult().equals(guardian))
                .several("morning", event.morning())
                .said("note", event.note());
    }

    private static Optional<Sentence> told(Kind kind, Args args) {
        return Optional.of(Sentence.of(kind, args));
    }
}
