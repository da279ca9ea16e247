package hugkissgo.checkin.day;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When and under which settings of the centre something is decided.
public record Moment(Instant now, CentreBook centre) {
    /// How soon word is promised where neither a plan nor the centre says otherwise.
    private static final int PROMISE_MINUTES = 20;

    /// The centre's local day of an instant; empty while nobody has said where the centre is.
    public Optional<LocalDate> day(Instant at) {
        return centre.zone().map(zone -> LocalDate.ofInstant(at, zone));
    }

    public Optional<LocalDate> today() {
        return day(now);
    }

    int promiseMinutes() {
        return centre.settings() == null ? PROMISE_MINUTES : centre.settings().promiseMinutes();
    }
}
