package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.metrics.child.Curves;
import hugkissgo.insights.metrics.child.Shares;
import hugkissgo.insights.statistics.ClusteredMean;
import hugkissgo.insights.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Metric 11 for a centre: how children's first weeks go here, of all whose first day lies in the days asked for. The
/// shade of where 8 in 10 of them lie needs twenty, as for a child.
final class FirstWeeks {
    private static final int CHILDREN = 10;
    private static final int FOR_A_BAND = 20;
    private static final int FEWEST = 5;

    private FirstWeeks() {}

    /// The stretches of days, and how many children are in them of how many a shade takes.
    record Curve(List<Stretch> stretches, int children, int forABand) implements Value {}

    /// One stretch: the mean of the children's shares settled within about ten minutes, where 8 in 10 of them lie, and
    /// the mean of their shares of happy goodbyes.
    record Stretch(
            int from,
            int to,
            int children,
            double rate,
            Interval interval,
            @Nullable Double low,
            @Nullable Double high,
            double happyRate,
            Interval happyInterval) {}

    static Answer of(Mornings mornings) {
        List<History> entries = mornings.children().stream()
                .filter(it ->
                        it.holdsFirstDays() && mornings.isAskedFor(it.all().getFirst()))
                .toList();
        Basis basis = mornings.basis(Metric.ADAPTATION_CURVE, entries.size());
        if (entries.size() < CHILDREN) {
            return basis.notEnough("first-days", entries.size(), CHILDREN);
        }
        var stretches = new ArrayList<Stretch>();
        for (int[] span : Curves.spans()) {
            stretch(span[0], span[1], entries).ifPresent(stretches::add);
        }
        return basis.known(new Curve(stretches, entries.size(), FOR_A_BAND));
    }

    /// Nothing of fewer than five children.
    private static Optional<Stretch> stretch(int from, int to, List<History> entries) {
        List<Double> shares = shares(entries, it -> Shares.settled(it, from, to));
        List<Double> happy = shares(entries, it -> Shares.happy(it, from, to));
        return shares.size() >= FEWEST
                        && mean(shares) instanceof Estimate.Known soon
                        && mean(happy) instanceof Estimate.Known glad
                ? Optional.of(new Stretch(
                        from,
                        to,
                        shares.size(),
                        soon.value(),
                        within(soon),
                        shares.size() < FOR_A_BAND ? null : Bands.at(shares, 0.1),
                        shares.size() < FOR_A_BAND ? null : Bands.at(shares, 0.9),
                        glad.value(),
                        within(glad)))
                : Optional.empty();
    }

    private static List<Double> shares(List<History> entries, Function<History, Optional<Double>> share) {
        return entries.stream().map(share).flatMap(Optional::stream).sorted().toList();
    }

    private static Estimate mean(List<Double> shares) {
        return ClusteredMean.of(shares.stream().map(List::of).toList());
    }

    private static Interval within(Estimate.Known mean) {
        return new Interval(Math.max(0, mean.low()), Math.min(1, mean.high()));
    }
}
