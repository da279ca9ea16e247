package hugkissgo.access.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The days that people mean: whatever lies outside these three centuries is a slip of the finger, and sums with it
/// would break every page that shows it.
public final class OurTime {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private OurTime() {}

    /// Reads a day as in `2026-03-12`.
    public static LocalDate day(String text) {
        return checked(LocalDate.parse(text));
    }

    /// Reads a moment as in `2026-03-12T08:05:00Z`.
    public static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        checked(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }

    /// @throws DateTimeException where the day lies outside
    public static LocalDate checked(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("must be a day between " + FIRST + " and " + LAST);
        }
        return day;
    }
}
