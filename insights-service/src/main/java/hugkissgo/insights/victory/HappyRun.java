package hugkissgo.insights.victory;

import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.VictoryWon.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The happy goodbyes in a row that stand just now, and the longest row before them.
final class HappyRun {
    private static final int THREE = 3;

    private final List<VisitId> visits = new ArrayList<>();
    private int longest;
    private boolean told;

    /// One more; says what it makes of a run that was not told yet.
    Optional<Kind> grown(VisitId visit) {
        visits.add(visit);
        if (told) {
            return Optional.empty();
        }
        if (longest < THREE) {
            return visits.size() >= THREE ? Optional.of(Kind.THREE_IN_A_ROW) : Optional.empty();
        }
        return visits.size() > longest ? Optional.of(Kind.LONGEST_RUN) : Optional.empty();
    }

    List<VisitId> visits() {
        return List.copyOf(visits);
    }

    void told() {
        told = true;
    }

    void over() {
        longest = Math.max(longest, visits.size());
        visits.clear();
        told = false;
    }
}
