package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.EventId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.viewer.Eyes;
import java.util.List;
import java.util.Map;

/// The metrics of a whole centre, in the order of INSIGHTS.
public final class CentreMetrics {
    private CentreMetrics() {}

    /// For these eyes only as much as the audience table allows.
    public static List<Answer> of(Mornings mornings, Map<EventId, FamilyTold.Word> words, Eyes eyes) {
        return List.of(
                        FirstWeeks.of(mornings),
                        ComingBack.of(mornings),
                        Weekdays.of(mornings),
                        Rooms.of(mornings),
                        FamilyTold.of(mornings, words),
                        OwnWork.dataHealth(mornings))
                .stream()
                .map(it -> it.at(it.metric().levelFor(eyes)))
                .toList();
    }
}
