package hugkissgo.insights.metrics.child;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.Estimate;
import hugkissgo.insights.statistics.Proportion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// Metric 11: the first weeks in bins of attended days, and again since a room move.
public final class Curves {
    private static final int ENOUGH = 3;
    private static final int[] STARTS = {1, 2, 3, 6, 11, 16, 21, 31, 61};

    private Curves() {}

    /// One bin: days from and to, how many settled within about ten minutes, how many were lost sight of before that,
    /// how many goodbyes were happy. The rate of the settled leaves open what became of those lost.
    public record Bin(
            int from,
            int to,
            int settled,
            int lost,
            int happy,
            int of,
            @Nullable Double rate,
            @Nullable Interval interval,
            double happyRate,
            Interval happyInterval) {}

    /// Where 8 in 10 earlier children of the same age lay in one bin.
    public record Band(int from, int to, double low, double high, int children) {}

    /// The child's bins since the first day (none where the record began later) and since the last room move, the
    /// centre's band where there is one, and how many earlier children of the same age there are to make one.
    public record Curve(
            List<Bin> bins,
            List<Bin> sinceMove,
            List<Band> band,
            @Nullable Integer earlier) implements Value {
        /// For families the child's own dots only.
        @Override
        public Optional<Value> counts() {
            return Optional.of(new Curve(bins, sinceMove, List.of(), null));
        }
    }

    public static Answer curve(History history, List<Band> band, @Nullable Integer earlier) {
        List<Attended> recorded = history.recorded();
        Basis basis = history.basis(Metric.ADAPTATION_CURVE, recorded);
        List<Bin> bins = history.holdsFirstDays() ? bins(recorded, Attended::nth) : List.of();
        List<Bin> sinceMove = sinceMove(history);
        if (bins.isEmpty() && sinceMove.isEmpty()) {
            return history.holdsFirstDays()
                    ? basis.notEnough("mornings-in-a-bin", fullest(recorded), ENOUGH)
                    : basis.notEnough("first-days", 0, ENOUGH);
        }
        return basis.known(new Curve(bins, sinceMove, band, earlier));
    }

    /// How many mornings lie in the bin that holds most.
    private static int fullest(List<Attended> recorded) {
        return spans().stream()
                .mapToInt(span -> (int) recorded.stream()
                        .filter(it -> it.nth() >= span[0] && it.nth() <= span[1])
                        .count())
                .max()
                .orElse(0);
    }

    private static List<Bin> sinceMove(History history) {
        List<Attended> since = history.recorded().stream()
                .filter(it -> it.nth() != it.nthInRoom())
                .toList();
        return bins(since, Attended::nthInRoom);
    }

    /// The bins that hold at least three mornings.
    static List<Bin> bins(List<Attended> recorded, ToIntFunction<Attended> index) {
        var bins = new ArrayList<Bin>();
        for (int i = 0; i + 1 < STARTS.length; i++) {
            int from = STARTS[i];
            int to = STARTS[i + 1] - 1;
            List<Attended> in = recorded.stream()
                    .filter(it -> index.applyAsInt(it) >= from && index.applyAsInt(it) <= to)
                    .toList();
            if (in.size() >= ENOUGH) {
                bins.add(bin(from, to, in));
            }
        }
        return bins;
    }

    private static Bin bin(int from, int to, List<Attended> in) {
        int happy = Shares.happy(in);
        int settled = (int) in.stream().filter(Attended::isWithinTen).count();
        int lost = (int) in.stream()
                .filter(it -> !it.outcome().isSeen() && it.minutes() <= Shares.ABOUT_TEN)
                .count();
        var share = Rates.curve(in).settledBy(Shares.ABOUT_TEN) instanceof Estimate.Known known ? known : null;
        return new Bin(
                from,
                to,
                settled,
                lost,
                happy,
                in.size(),
                share == null ? null : share.value(),
                share == null ? null : Interval.of(share),
                (double) happy / in.size(),
                Objects.requireNonNull(Rates.interval(new Proportion(happy, in.size()).wilson())));
    }

    /// The bins by their first and last days.
    public static List<int[]> spans() {
        var spans = new ArrayList<int[]>();
        for (int i = 0; i + 1 < STARTS.length; i++) {
            spans.add(new int[] {STARTS[i], STARTS[i + 1] - 1});
        }
        return spans;
    }
}
