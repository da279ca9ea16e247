package hugkissgo.care.wire;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import java.time.Instant;
import java.util.List;

/// On `insights.v1`, keyed by the child: a small victory. `id` is the same however often it is derived (child, kind and
/// the first visit of the run); `amended` says that a correction changed its days, never that it was taken away.
public record VictoryWon(
        EventId id,
        CentreId centre,
        ChildId child,
        Kind kind,
        List<VisitId> visits,
        Instant at,
        long asOf,
        boolean amended) {
    public VictoryWon {
        visits = List.copyOf(visits);
    }

    /// Families hear of runs only; the other kinds are for the key person to tell.
    public enum Kind {
        THREE_IN_A_ROW,
        LONGEST_RUN,
        FIRST_HAPPY,
        HAPPY_AFTER_HARD,
        QUICKEST_HARD,
        NEW_ADULT,
        NO_RETURN,
        BACK_AS_BEFORE,
        SETTLED_IN
    }

    public boolean isForFamilies() {
        return kind == Kind.THREE_IN_A_ROW || kind == Kind.LONGEST_RUN;
    }
}
