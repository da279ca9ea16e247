package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.EventId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation.Owed;
import hugkissgo.insights.separation.Separation.Settling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Metric 20: how fast families hear, from the settling, or from the minute by which word was promised of a child that
/// had not settled. It judges the centre's own work, never a child.
public final class FamilyTold {
    private static final long SOON = 10;

    private FamilyTold() {}

    /// Minutes to the first guardian who heard, of both kinds together; `kept` of those still upset had heard when the
    /// minute came.
    record Heard(
            int settled,
            int stillUpset,
            int kept,
            int heard,
            int waiting,
            int givenUp,
            @Nullable Long medianMinutes,
            @Nullable Long ninetiethMinutes,
            int withinTen)
            implements Value {}

    /// When the first guardian heard of an event, or that the push was given up.
    public record Word(@Nullable Instant heard, boolean givenUp) {}

    /// A family that waits from a moment on, and how far word of it has come.
    private record Waiting(Instant from, List<Word> words) {
        @Nullable
        Instant heard() {
            return words.stream()
                    .map(Word::heard)
                    .flatMap(Stream::ofNullable)
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        boolean isKept() {
            Instant heard = heard();
            return heard != null && !heard.isAfter(from);
        }

        boolean isGivenUp() {
            return heard() == null && words.stream().anyMatch(Word::givenUp);
        }

        /// What was heard before the minute came was no waiting at all.
        Stream<Long> minutes() {
            return Stream.ofNullable(heard())
                    .map(it -> Math.max(0, Duration.between(from, it).toMinutes()));
        }
    }

    static Answer of(Mornings mornings, Map<EventId, Word> words) {
        List<Waiting> settled = settled(mornings, words);
        List<Waiting> stillUpset = stillUpset(mornings, words);
        var basis = mornings.basis(Metric.FAMILY_TOLD, settled.size() + stillUpset.size());
        return settled.isEmpty() && stillUpset.isEmpty()
                ? basis.notEnough("settled", 0, 1)
                : basis.known(heard(settled, stillUpset));
    }

    private static Heard heard(List<Waiting> settled, List<Waiting> stillUpset) {
        List<Waiting> all = Stream.concat(settled.stream(), stillUpset.stream()).toList();
        List<Long> minutes = all.stream().flatMap(Waiting::minutes).sorted().toList();
        int givenUp = (int) all.stream().filter(Waiting::isGivenUp).count();
        return new Heard(
                settled.size(),
                stillUpset.size(),
                (int) stillUpset.stream().filter(Waiting::isKept).count(),
                minutes.size(),
                all.size() - minutes.size() - givenUp,
                givenUp,
                at(minutes, 0.5),
                at(minutes, 0.9),
                (int) minutes.stream().filter(it -> it <= SOON).count());
    }

    private static List<Waiting> settled(Mornings mornings, Map<EventId, Word> words) {
        return mornings.asked()
                .filter(it -> it.outcome() instanceof Outcome.Settled)
                .map(it -> it.separation().settling())
                .flatMap(Stream::ofNullable)
                .map((Settling it) -> waiting(it.at(), List.of(it.fact()), words))
                .toList();
    }

    private static List<Waiting> stillUpset(Mornings mornings, Map<EventId, Word> words) {
        return mornings.asked()
                .map((Attended it) -> it.separation().owed())
                .flatMap(Stream::ofNullable)
                .map((Owed it) -> waiting(it.due(), it.answers(), words))
                .toList();
    }

    private static Waiting waiting(Instant from, List<EventId> facts, Map<EventId, Word> words) {
        return new Waiting(
                from, facts.stream().map(words::get).filter(Objects::nonNull).toList());
    }

    private static @Nullable Long at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.floor(share * (sorted.size() - 1) + 0.5));
    }
}
