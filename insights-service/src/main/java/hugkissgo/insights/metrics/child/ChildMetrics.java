package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.viewer.Eyes;
import java.util.List;

/// The metrics that one child's own mornings answer, in the order of INSIGHTS.
public final class ChildMetrics {
    private ChildMetrics() {}

    /// For these eyes only as much as the audience table allows.
    public static List<Answer> of(History history, List<Curves.Band> band, Eyes eyes) {
        return all(history, band).stream()
                .map(it -> it.at(it.metric().levelFor(eyes)))
                .toList();
    }

    private static List<Answer> all(History history, List<Curves.Band> band) {
        return List.of(
                Rates.coverage(history),
                Rates.happy(history),
                Rates.settledWithinTen(history),
                HardGoodbyes.usual(history),
                Rates.firstHalfHour(history),
                Directions.direction(history),
                Runs.run(history),
                Runs.victories(history),
                Bumps.noticed(history),
                Curves.curve(history, band),
                Milestones.settledIn(history),
                Breaks.returns(history),
                Togetherness.whoComforts(history),
                Togetherness.reunion(history),
                Togetherness.shape(history));
    }
}
