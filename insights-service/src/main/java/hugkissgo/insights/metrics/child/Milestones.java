package hugkissgo.insights.metrics.child;

import hugkissgo.insights.fold.About;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.victory.Line;
import hugkissgo.insights.victory.Milestone;
import java.util.List;
import java.util.Optional;

/// Metric 12: settled in, when enough goodbyes say so and the key person confirms it.
final class Milestones {
    private static final int LAST = 10;
    /// Half of all children have settled in after 10 attended days, 95 % after 35; at 30 somebody talks to the family.
    private static final int PLAN_A_TALK = 30;

    private Milestones() {}

    /// How many of the last ten settled within about ten minutes, whether that is enough, and whether it was confirmed.
    record SettledIn(int quick, int of, boolean enough, boolean confirmed, boolean reached, boolean planATalk)
            implements Value {
        /// That a talk is due is said to the team, not to the family.
        @Override
        public Optional<Value> counts() {
            return Optional.of(new SettledIn(quick, of, enough, confirmed, reached, false));
        }
    }

    static Answer settledIn(History history) {
        List<Attended> recorded = history.recorded();
        Basis basis = history.basis(Metric.SETTLED_IN, recorded);
        if (recorded.size() < LAST) {
            return basis.notEnough("mornings", recorded.size(), LAST);
        }
        var lines = recorded.stream().map(it -> Line.of(it.separation()).over()).toList();
        boolean enough = Milestone.isReached(lines);
        boolean confirmed = About.of(history.file()).settledInConfirmed();
        int nth = history.all().getLast().nth();
        return basis.known(new SettledIn(
                Milestone.quick(lines),
                LAST,
                enough,
                confirmed,
                enough && confirmed,
                !(enough && confirmed) && nth >= PLAN_A_TALK));
    }
}
