package hugkissgo.insights.metrics.pattern;

import hugkissgo.insights.fold.About;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.NormalShrinkage;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/// Metric 14 for one child: a weekday that differs within its weeks, tested over all children at once, so that of ten
/// cards about one is chance. Only for families who agreed to patterns.
public final class OwnWeekday {
    private static final int WEEKS = 20;
    private static final int DAYS_A_WEEK = 3;
    private static final int BLOCKS = 8;

    private OwnWeekday() {}

    /// One weekday: times as long as the rest of its week, drawn towards what all children show.
    record OnADay(DayOfWeek day, double times, double p, int weeks) implements Value {}

    static Answer of(History child, List<History> centre) {
        return of(child, centre, new Tries());
    }

    public static Answer of(History child, List<History> centre, Tries tries) {
        int weeks = full(child);
        Basis basis = child.basis(Metric.WEEKDAY, child.recorded());
        if (!About.of(child.file()).patternsWanted()) {
            return basis.notEnough("consent", 0, 1);
        }
        if (weeks < WEEKS) {
            return basis.notEnough("weeks", weeks, WEEKS);
        }
        List<Tested> all = tested(centre, tries);
        return Tested.standing(all).stream()
                .filter(it -> it.isOf(child))
                .findFirst()
                .map(it -> basis.known(found(all, it)))
                .orElseGet(() -> basis.known(new NothingFound(all.size())));
    }

    /// Every weekday of every child with enough weeks behind it.
    static List<Tested> tested(List<History> centre, Tries tries) {
        return centre.stream()
                .filter(it -> About.of(it.file()).patternsWanted() && full(it) >= WEEKS)
                .flatMap(it -> tries.of(Metric.WEEKDAY, it, "", () -> tested(it)).stream())
                .toList();
    }

    private static OnADay found(List<Tested> all, Tested it) {
        return new OnADay(
                (DayOfWeek) it.what(),
                Math.exp(shrunk(all, it)),
                it.result().p(),
                it.result().blocks());
    }

    /// Each effect is as noisy as its own weeks show it: the variance of their contrasts, divided by their number.
    private static double shrunk(List<Tested> all, Tested one) {
        var measured = all.stream()
                .map(it -> new NormalShrinkage.Measured(
                        it.contrast().value(), it.contrast().variance()))
                .toList();
        return NormalShrinkage.of(measured)
                .groups()
                .get(all.indexOf(one))
                .estimate()
                .value();
    }

    private static int full(History child) {
        return (int) Attended.byWeek(child.recorded()).stream()
                .filter(it -> it.size() >= DAYS_A_WEEK)
                .count();
    }

    private static List<Tested> tested(History child) {
        var weeks = Attended.byWeek(child.recorded());
        return Stream.of(DayOfWeek.values())
                .map(day -> Tested.of(
                        child,
                        day,
                        Tested.seed(
                                child, day.name(), Long.toString(child.file().seq())),
                        weeks,
                        it -> it.day().getDayOfWeek() == day))
                .filter(it -> it.result().blocks() >= BLOCKS)
                .toList();
    }
}
