package hugkissgo.insights.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether the read model is as far as the log: so that no page shows last week as today without saying so.
record Reading(
        Instant now,
        State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long behind) {
    /// About what arrives while one batch is folded: less than this is no delay that anybody could see.
    private static final long UNDER_WAY = 500;

    /// How far it is; unknown while the broker does not answer.
    enum State {
        UP_TO_DATE,
        CATCHING_UP,
        UNKNOWN
    }

    static Reading of(Instant now, long behind) {
        return behind < UNDER_WAY
                ? new Reading(now, State.UP_TO_DATE, null)
                : new Reading(now, State.CATCHING_UP, behind);
    }

    static Reading unknown(Instant now) {
        return new Reading(now, State.UNKNOWN, null);
    }
}
