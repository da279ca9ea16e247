package hugkissgo.care;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is where: the coming and going of one child. All stand in the child's stream.
public sealed interface Attendance extends CareEvent {

    /// An adult brought the child to the front desk; until somebody receives the child it is at the door of its room.
    record DroppedOff(
            PersonId adult,
            @Nullable RoomId room,
            List<Morning> morning,
            @Nullable Words note,
            @Nullable Signing signing)
            implements Attendance {
        public DroppedOff {
            morning = morning == null ? List.of() : List.copyOf(morning);
        }
    }

    /// A named educator took the child over in a room (stands also without a drop-off, when the kiosk was silent).
    record Received(PersonId educator, @Nullable RoomId room) implements Attendance {}

    /// An adult asked at the kiosk to take the child home; releases nobody.
    record PickupRequested(PersonId adult) implements Attendance {}

    /// An educator who saw the adult let the child go.
    record PickedUp(PersonId adult, PersonId educator, Identity identity) implements Attendance {}

    /// An educator did not let the child go with this adult.
    record PickupRefused(PersonId adult, PersonId educator, Refusal reason) implements Attendance {}

    /// The child belongs to another room from now on.
    record RoomChanged(RoomId room) implements Attendance {}

    /// The family said that the child stays away, both days included (the centre's local dates).
    record AbsenceReported(
            LocalDate from, LocalDate until, @Nullable Words why) implements Attendance {
        public AbsenceReported {
            if (until.isBefore(from) || until.isAfter(from.plusYears(1))) {
                throw new IllegalArgumentException("until: must be on or after from, and within a year");
            }
        }
    }

    /// Closing time passed and nobody has come; people are told, the visit stays open.
    record NotFetched(Instant expected) implements Attendance {}

    /// An earlier fact of this stream was wrong; nothing is overwritten, the fact no longer counts.
    record Corrected(EventId fact, @Nullable Words why) implements Attendance {}

    /// What the parent says of the morning in one tap.
    enum Morning {
        SLEPT_BADLY,
        TEETHING,
        CLINGY,
        NOT_WELL,
        NEW_AT_HOME
    }

    /// How the drop-off was signed (Washington WAC 110-300-0455 wants the method on record).
    enum Signing {
        TAP,
        DRAWN,
        PIN,
        STAFF
    }

    /// How the educator knew the adult at pickup.
    enum Identity {
        KNOWN,
        PHOTO_ID,
        CODE
    }

    /// Why a child was not released.
    enum Refusal {
        BARRED,
        NOT_ON_LIST,
        NOT_RECOGNISED,
        NOT_FIT_TO_CARE
    }
}
