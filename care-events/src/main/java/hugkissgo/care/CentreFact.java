package hugkissgo.care;

import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.RoomId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What belongs to the centre as a whole. All stand in the centre's own stream.
public sealed interface CentreFact extends CareEvent {

    /// How this centre works, from now on; `promiseMinutes` is how soon word is promised after a hard goodbye.
    record SettingsAgreed(
            String name,
            ZoneId zone,
            LocalTime opens,
            LocalTime closes,
            int promiseMinutes,
            boolean signatureWanted,
            List<String> languages)
            implements CentreFact {
        public SettingsAgreed {
            if (name.isBlank() || name.length() > 80) {
                throw new IllegalArgumentException("name: 1 to 80 characters");
            }
            if (promiseMinutes < 5 || promiseMinutes > 120) {
                throw new IllegalArgumentException("promiseMinutes: 5 to 120");
            }
            languages = List.copyOf(languages);
        }
    }

    /// A room of the centre, or its new name.
    record RoomOpened(RoomId room, String name) implements CentreFact {
        public RoomOpened {
            if (name.isBlank() || name.length() > 60) {
                throw new IllegalArgumentException("name: 1 to 60 characters");
            }
        }
    }

    /// The room is no longer used.
    record RoomClosed(RoomId room) implements CentreFact {}

    /// A tablet now works for the centre.
    record DevicePaired(
            DeviceId device, Surface surface, @Nullable RoomId room) implements CentreFact {}

    /// The tablet no longer works.
    record DeviceRevoked(DeviceId device) implements CentreFact {}

    /// What a tablet is for.
    enum Surface {
        KIOSK,
        ROOM
    }
}
