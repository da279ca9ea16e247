package hugkissgo.insights.victory;

import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.VictoryWon.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The happy goodbyes in a row that stand just now, their visits as long as the run may still be told, and the longest
/// row before them.
record HappyRun(int size, List<VisitId> visits, int longest, boolean told) {
    static final HappyRun NONE = new HappyRun(0, List.of(), 0, false);
    private static final int THREE = 3;

    HappyRun {
        visits = List.copyOf(visits);
    }

    /// Whether there ever was a happy goodbye.
    boolean ever() {
        return size > 0 || longest > 0;
    }

    HappyRun with(VisitId visit) {
        if (told) {
            return new HappyRun(size + 1, visits, longest, true);
        }
        var more = new ArrayList<>(visits);
        more.add(visit);
        return new HappyRun(size + 1, more, longest, false);
    }

    /// What this run is, if it was not told yet.
    Optional<Kind> worth() {
        if (told) {
            return Optional.empty();
        }
        if (longest < THREE) {
            return size >= THREE ? Optional.of(Kind.THREE_IN_A_ROW) : Optional.empty();
        }
        return size > longest ? Optional.of(Kind.LONGEST_RUN) : Optional.empty();
    }

    HappyRun nowTold() {
        return new HappyRun(size, List.of(), longest, true);
    }

    HappyRun over() {
        return new HappyRun(0, List.of(), Math.max(longest, size), false);
    }
}
