package hugkissgo.care;

import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.RoomId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What belongs to the centre as a whole. All stand in the centre's own stream.
public sealed interface CentreFact extends CareEvent {

    /// Monday to Friday, where a centre has not said on which days it opens.
    List<DayOfWeek> WORKING_WEEK = List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    /// How this centre works, from now on; `promiseMinutes` is how soon word is promised after a hard goodbye,
    /// `phone` what families call, `emotionDays` for how many days goodbyes, settling and distress are kept (for
    /// good, where it is absent).
    record SettingsAgreed(
            String name,
            ZoneId zone,
            LocalTime opens,
            LocalTime closes,
            int promiseMinutes,
            boolean signatureWanted,
            List<String> languages,
            @Nullable String phone,
            List<DayOfWeek> weekdays,
            @Nullable Integer emotionDays)
            implements CentreFact {
        /// A quarter of a year: what a child's page says of the last weeks needs as much.
        private static final int FEWEST_EMOTION_DAYS = 90;
        private static final int MOST_EMOTION_DAYS = 3660;
        private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{1,28}[0-9]");

        public SettingsAgreed(
                String name,
                ZoneId zone,
                LocalTime opens,
                LocalTime closes,
                int promiseMinutes,
                boolean signatureWanted,
                List<String> languages) {
            this(name, zone, opens, closes, promiseMinutes, signatureWanted, languages, null, WORKING_WEEK, null);
        }

        public SettingsAgreed {
            if (name.isBlank() || name.length() > 80) {
                throw new IllegalArgumentException("name: 1 to 80 characters");
            }
            if (promiseMinutes < 5 || promiseMinutes > 120) {
                throw new IllegalArgumentException("promiseMinutes: 5 to 120");
            }
            if (phone != null && !PHONE.matcher(phone).matches()) {
                throw new IllegalArgumentException("phone: 3 to 31 digits, spaces and ()/.-");
            }
            if (emotionDays != null && (emotionDays < FEWEST_EMOTION_DAYS || emotionDays > MOST_EMOTION_DAYS)) {
                throw new IllegalArgumentException("emotionDays: 90 to 3660");
            }
            languages = List.copyOf(languages);
            weekdays = sorted(weekdays);
        }

        /// What was agreed before there were weekdays has none.
        private static List<DayOfWeek> sorted(@Nullable List<DayOfWeek> said) {
            if (said == null) {
                return WORKING_WEEK;
            }
            if (said.isEmpty()) {
                throw new IllegalArgumentException("weekdays: at least one");
            }
            return List.copyOf(EnumSet.copyOf(said));
        }

        public boolean isOpenOn(LocalDate day) {
            return weekdays.contains(day.getDayOfWeek());
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
