package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.centre.Bands;
import hugkissgo.insights.metrics.pattern.GoesWith;
import hugkissgo.insights.metrics.pattern.OwnWeekday;
import hugkissgo.insights.metrics.pattern.Tries;
import hugkissgo.insights.viewer.Eyes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The metrics about one child, in the order of INSIGHTS, for some eyes only as much as the audience table allows.
public final class ChildMetrics {
    private ChildMetrics() {}

    /// What the child's own mornings answer.
    public static List<Answer> ofOwn(History history, Eyes eyes) {
        return forEyes(own(history, List.of(), null), eyes);
    }

    /// All, with those that look at every child of the centre.
    public static List<Answer> of(History history, List<History> centre, Eyes eyes) {
        return of(history, centre, eyes, new Tries());
    }

    /// The same, with what was tested of the other children lately.
    public static List<Answer> of(History history, List<History> centre, Eyes eyes, Tries tries) {
        var all = new ArrayList<>(own(history, Bands.of(history, centre), Bands.earlier(history, centre)));
        all.add(new Answer.NotForYou(Metric.OWN_BASELINE));
        all.add(OwnWeekday.of(history, centre, tries));
        all.add(GoesWith.of(history, centre, tries));
        return forEyes(all, eyes);
    }

    private static List<Answer> forEyes(List<Answer> all, Eyes eyes) {
        return all.stream()
                .map(it -> it.at(it.metric().levelFor(eyes)))
                .sorted(Comparator.comparing(Answer::metric))
                .toList();
    }

    private static List<Answer> own(History history, List<Curves.Band> band, @Nullable Integer earlier) {
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
                Curves.curve(history, band, earlier),
                Milestones.settledIn(history),
                Breaks.returns(history),
                Togetherness.whoComforts(history),
                Togetherness.reunion(history),
                Togetherness.shape(history));
    }
}
