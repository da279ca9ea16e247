package hugkissgo.insights.reading;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether the read model is as far as the log: so that no page shows last week as today without saying so. While it
/// catches up it says how much waits, or when what comes in just now was recorded, as far as that is known.
public record Reading(
        Instant now,
        State state,
        @Nullable Long waiting,
        @Nullable Instant at) {
    /// How far it is; unknown while the broker does not answer.
    public enum State {
        UP_TO_DATE,
        CATCHING_UP,
        UNKNOWN
    }

    /// Behind is what has waited in the topic for seconds, however little it is, and what came late.
    ///
    /// @param waiting how many records have waited for so long
    public static Reading of(Instant now, long waiting, Optional<Instant> late) {
        boolean behind = waiting > 0;
        State state = behind || late.isPresent() ? State.CATCHING_UP : State.UP_TO_DATE;
        return new Reading(now, state, behind ? waiting : null, late.orElse(null));
    }

    /// Where the broker says nothing: that more is on its way is known without it.
    static Reading silent(Instant now, Optional<Instant> late) {
        return late.isPresent() ? of(now, 0, late) : unknown(now);
    }

    static Reading unknown(Instant now) {
        return new Reading(now, State.UNKNOWN, null, null);
    }

    /// Of a centre of which not even its settings, its first fact, have come.
    Reading notBegun() {
        return state == State.UP_TO_DATE ? new Reading(now, State.CATCHING_UP, null, null) : this;
    }

    /// What has not been read may say otherwise: nothing may be called absent.
    public boolean isCatchingUp() {
        return state == State.CATCHING_UP;
    }
}
