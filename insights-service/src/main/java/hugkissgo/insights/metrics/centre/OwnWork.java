package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.EventId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Metrics 20 and 21: how fast families hear, and how well mornings are written down. Both judge the centre's own work,
/// never a child.
public final class OwnWork {
    private static final int ENOUGH = 20;
    private static final long SOON = 10;

    private OwnWork() {}

    /// Minutes from settling to the first guardian who heard.
    record FamilyTold(
            int settled,
            int heard,
            int waiting,
            int givenUp,
            @Nullable Long medianMinutes,
            @Nullable Long ninetiethMinutes,
            int withinTen)
            implements Value {}

    /// Signs of rounding, disorder and late entry; `late` is what came after its week was frozen and changed nothing.
    record DataHealth(
            int hard, int multiplesOfFive, int disorder, int beyondThreeHours, long medianDelaySeconds, int late)
            implements Value {}

    /// When the first guardian heard of an event, or that the push was given up.
    public record Word(@Nullable Instant heard, boolean givenUp) {}

    static Answer familyTold(Mornings mornings, Map<EventId, Word> words) {
        List<Separation.Settling> settled = asked(mornings)
                .filter(it -> it.outcome() instanceof Outcome.Settled)
                .map(it -> it.separation().settling())
                .flatMap(Stream::ofNullable)
                .toList();
        Basis basis = mornings.basis(Metric.FAMILY_TOLD, settled.size());
        if (settled.isEmpty()) {
            return basis.notEnough("settled", 0, 1);
        }
        List<Long> minutes = settled.stream()
                .flatMap(it -> minutes(it, words.get(it.fact())))
                .sorted()
                .toList();
        int givenUp = (int) settled.stream()
                .map(it -> words.get(it.fact()))
                .filter(it -> it != null && it.heard() == null && it.givenUp())
                .count();
        return basis.known(new FamilyTold(
                settled.size(),
                minutes.size(),
                settled.size() - minutes.size() - givenUp,
                givenUp,
                at(minutes, 0.5),
                at(minutes, 0.9),
                (int) minutes.stream().filter(it -> it <= SOON).count()));
    }

    private static Stream<Long> minutes(Separation.Settling settled, @Nullable Word word) {
        return word == null || word.heard() == null
                ? Stream.empty()
                : Stream.of(
                        Math.max(0, Duration.between(settled.at(), word.heard()).toMinutes()));
    }

    static Answer dataHealth(Mornings mornings) {
        List<Attended> all = asked(mornings).filter(Attended::isRecorded).toList();
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

    private static Stream<Attended> asked(Mornings mornings) {
        return mornings.children().stream().flatMap(it -> it.all().stream()).filter(mornings::isAskedFor);
    }

    private static @Nullable Long at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.floor(share * (sorted.size() - 1) + 0.5));
    }
}
