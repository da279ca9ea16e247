package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import java.time.LocalDate;
import java.util.List;

/// Metric 13 for one child: past returns after a week away or longer, listed; never an estimate, for there is about one
/// a year.
public final class Breaks {
    /// A break is a gap of at least seven calendar days.
    public static final int DAYS = 7;

    private Breaks() {}

    /// The past returns, newest first.
    record Returns(List<Return> returns) implements Value {}

    /// One return: the first day back, how long away, and how that goodbye went.
    record Return(LocalDate day, int away, boolean recorded, boolean happy, int minutes, boolean censored) {}

    static Answer returns(History history) {
        List<Attended> back =
                history.all().stream().filter(it -> it.gap() >= DAYS).toList();
        Basis basis = history.basis(Metric.AFTER_A_BREAK, back);
        return back.isEmpty()
                ? basis.notEnough("returns", 0, 1)
                : basis.known(
                        new Returns(back.reversed().stream().map(Breaks::told).toList()));
    }

    private static Return told(Attended it) {
        return new Return(
                it.day(),
                it.gap(),
                it.isRecorded(),
                it.outcome().isHappy(),
                it.minutes(),
                it.isRecorded() && !it.outcome().isSeen());
    }
}
