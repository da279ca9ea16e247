package hugkissgo.notify.household;

import java.time.Duration;
import java.time.Instant;

/// That word comes by a time: promised at a hard goodbye or an upset, or by an educator who is with the child.
public record Promise(Instant due, boolean missed, boolean kept) {

    /// A promise runs from when the log heard of it: nobody could keep it sooner.
    static Promise within(Instant heard, int minutes) {
        return new Promise(heard.plus(Duration.ofMinutes(minutes)), false, false);
    }

    Promise missedAt(Instant promised) {
        return new Promise(promised, true, kept);
    }

    Promise wordCame() {
        return missed ? this : new Promise(due, false, true);
    }
}
