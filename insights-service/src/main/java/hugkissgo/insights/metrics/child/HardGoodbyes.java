package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.statistics.Estimate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Metric 4: the usual time of a hard goodbye, from eight on; before that the last ones are listed plainly.
public final class HardGoodbyes {
    private static final int LAST = 20;
    private static final int DAYS = 90;
    private static final int ENOUGH = 8;
    private static final int PLAINLY = 3;

    private HardGoodbyes() {}

    /// The median with its interval; without one half of the mornings were not seen to settle by `orLonger`.
    record Usual(
            @Nullable Double minutes,
            @Nullable Double orLonger,
            @Nullable Interval interval,
            List<Hard> each) implements Value {
        @Override
        public Optional<Value> counts() {
            return Optional.of(new Usual(minutes, orLonger, interval, List.of()));
        }
    }

    /// One hard goodbye: its minutes, and whether they are "or longer".
    public record Hard(LocalDate day, int minutes, boolean censored) {
        static Hard of(Attended it) {
            return new Hard(it.day(), it.minutes(), it.outcome() instanceof Outcome.Censored);
        }
    }

    static Answer usual(History history) {
        List<Attended> hard = hard(history);
        Basis basis = history.basis(Metric.USUAL_HARD_TIME, hard);
        if (hard.size() < ENOUGH) {
            return basis.notEnough("hard-goodbyes", hard.size(), ENOUGH);
        }
        List<Hard> each = hard.reversed().stream().map(Hard::of).toList();
        return basis.known(
                switch (Rates.curve(hard).median()) {
                    case Estimate.Known known -> new Usual(known.value(), null, Interval.of(known), each);
                    case Estimate.Beyond beyond -> new Usual(null, beyond.low(), null, each);
                    case Estimate.NoData _ -> new Usual(null, null, null, each);
                });
    }

    /// The last three, newest first, as they were.
    public static List<Hard> plainly(History history) {
        return hard(history).reversed().stream().limit(PLAINLY).map(Hard::of).toList();
    }

    private static List<Attended> hard(History history) {
        List<Attended> all = history.recorded().stream()
                .filter(it -> it.outcome().isHard())
                .filter(it -> ChronoUnit.DAYS.between(
                                it.day(), history.all().getLast().day())
                        <= DAYS)
                .toList();
        return all.subList(Math.max(0, all.size() - LAST), all.size());
    }
}
