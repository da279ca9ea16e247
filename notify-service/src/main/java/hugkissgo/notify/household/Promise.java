package hugkissgo.notify.household;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That word comes by a time: made at the hard goodbye (`due` is none where the centre's own minutes count) or by an
/// educator who is with the child.
public record Promise(Instant made, @Nullable Instant due, boolean missed, boolean kept) {

    static Promise made(Instant at, @Nullable Integer minutes) {
        return new Promise(at, minutes == null ? null : at.plus(Duration.ofMinutes(minutes)), false, false);
    }

    /// When word is due, in a centre that promises it within these minutes.
    public Instant due(int centreMinutes) {
        return due == null ? made.plus(Duration.ofMinutes(centreMinutes)) : due;
    }

    Promise missed(Instant promised) {
        return new Promise(made, promised, true, kept);
    }

    Promise wordCame() {
        return missed ? this : new Promise(made, due, false, true);
    }
}
