package hugkissgo.insights.board;

import java.time.Instant;

/// Whether the read model is as far as the log: so that no page shows last week as today without saying so.
record Reading(Instant now, State state) {
    /// About what arrives while one batch is folded: less than this is no delay that anybody could see.
    private static final long UNDER_WAY = 500;

    /// How far it is; unknown while the broker does not answer.
    enum State {
        UP_TO_DATE,
        CATCHING_UP,
        UNKNOWN
    }

    /// Behind is what fills the topic, and what comes long after it was recorded.
    static Reading of(Instant now, long waiting, boolean late) {
        return new Reading(now, waiting < UNDER_WAY && !late ? State.UP_TO_DATE : State.CATCHING_UP);
    }

    static Reading unknown(Instant now) {
        return new Reading(now, State.UNKNOWN);
    }
}
