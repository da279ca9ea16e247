package hugkissgo.checkin.log;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Faults that are planted on purpose, to prove that a rehearsal with kills would find them. Never set in use: the
/// system
/// property `hugkissgo.plant` names them, separated by commas, and is read once, at start.
public enum Plant {
    ACK_BEFORE_WRITE,
    CLEAR_BEFORE_YES,
    TWO_IN_FLIGHT;

    /// How late what should have come first comes: a fault that shows for a millisecond a day is not seen in minutes.
    public static final Duration LATE = Duration.ofMillis(300);

    private static final List<String> PLANTED =
            List.of(System.getProperty("hugkissgo.plant", "").split(","));

    public boolean isOn() {
        return PLANTED.contains(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
