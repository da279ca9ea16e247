package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation;
import java.time.Duration;
import java.util.List;

/// Metric 21: how well mornings are written down. It judges the centre's own work, never a child.
public final class OwnWork {
    private static final int ENOUGH = 20;

    private OwnWork() {}

    /// Signs of rounding, disorder and late entry; `late` is what came after its week was frozen and changed nothing.
    record DataHealth(
            int hard, int multiplesOfFive, int disorder, int beyondThreeHours, long medianDelaySeconds, int late)
            implements Value {}

    static Answer dataHealth(Mornings mornings) {
        List<Attended> all = mornings.asked().filter(Attended::isRecorded).toList();
        Basis basis = mornings.basis(Metric.DATA_HEALTH, all.size());
        if (all.size() < ENOUGH) {
            return basis.notEnough("mornings", all.size(), ENOUGH);
        }
        List<Attended> hard = all.stream()
                .filter(it -> it.outcome() instanceof Outcome.Settled && it.minutes() > 0)
                .toList();
        List<Long> delays = all.stream()
                .map(it -> it.separation().writing().delaySeconds())
                .sorted()
                .toList();
        return basis.known(new DataHealth(
                hard.size(),
                (int) hard.stream().filter(it -> it.minutes() % 5 == 0).count(),
                all.stream()
                        .mapToInt(it -> it.separation().writing().disorder())
                        .sum(),
                (int) all.stream().filter(OwnWork::isBeyond).count(),
                delays.get(delays.size() / 2),
                mornings.late()));
    }

    private static boolean isBeyond(Attended it) {
        Separation.Settling settled = it.separation().settling();
        Separation.Parting parting = it.separation().parting();
        return settled != null
                && parting != null
                && Duration.between(parting.last(), settled.at()).toMinutes() > Outcome.LONGEST;
    }
}
