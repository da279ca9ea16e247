package hugkissgo.insights.victory;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The days on which a child came, counted without the centre's time zone, which a child's stream does not know: a
/// drop-off less than twelve hours after the day's first is on the same day.
/// These are the days of the centre's calendar where children are brought within twelve hours of the day.
record AttendedDays(int count, @Nullable Instant began) {
    static final AttendedDays NONE = new AttendedDays(0, null);
    private static final Duration A_DAY = Duration.ofHours(12);

    AttendedDays with(Instant arrived) {
        return began != null && arrived.isBefore(began.plus(A_DAY)) ? this : new AttendedDays(count + 1, arrived);
    }
}
