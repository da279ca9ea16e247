package hugkissgo.insights.metrics.child;

import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.victory.Victory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Metrics 8 and 9: happy goodbyes one after the other, and the small victories.
public final class Runs {
    private static final int ENOUGH = 2;

    private Runs() {}

    /// The run that stands, the longest there was, and what neither broke nor lengthened it since it began: mornings
    /// nobody wrote down, and opening days on which the child was said to be away.
    public record Run(int current, int longest, int unrecorded, int absent) implements Value {}

    /// The victories, newest first; for families only those of runs.
    record Won(List<Small> victories) implements Value {
        @Override
        public Optional<Value> counts() {
            return Optional.of(
                    new Won(victories.stream().filter(Small::forFamilies).toList()));
        }
    }

    /// One small victory on its days.
    public record Small(
            String id, Kind kind, Instant at, List<LocalDate> days, int visits, boolean amended, boolean forFamilies) {}

    static Answer run(History history) {
        List<Attended> recorded = history.recorded();
        Basis basis = history.basis(Metric.HAPPY_RUN, recorded);
        return recorded.size() < ENOUGH
                ? basis.notEnough("mornings", recorded.size(), ENOUGH)
                : basis.known(of(history));
    }

    public static Run of(History history) {
        @Nullable Attended first = null;
        int current = 0;
        int longest = 0;
        int unrecorded = 0;
        for (Attended it : history.all()) {
            if (it.outcome().isHappy()) {
                first = current == 0 ? it : first;
                longest = Math.max(longest, ++current);
            } else if (it.outcome().isHard()) {
                first = null;
                current = 0;
                unrecorded = 0;
            } else if (first != null && !it.isOpen()) {
                unrecorded++;
            }
        }
        return new Run(current, longest, unrecorded, first == null ? 0 : absent(history, first));
    }

    private static int absent(History history, Attended first) {
        return history.absent(first.day(), history.all().getLast().day());
    }

    static Answer victories(History history) {
        Basis basis = history.basis(Metric.SMALL_VICTORIES, history.recorded());
        return basis.known(new Won(small(history)));
    }

    public static List<Small> small(History history) {
        return history.victories().reversed().stream()
                .map(it -> small(history, it))
                .toList();
    }

    private static Small small(History history, Victory it) {
        List<LocalDate> days = history.all().stream()
                .filter(morning -> it.visits().contains(morning.separation().visit()))
                .map(Attended::day)
                .distinct()
                .toList();
        boolean families = it.kind() == Kind.THREE_IN_A_ROW || it.kind() == Kind.LONGEST_RUN;
        return new Small(it.id().value(), it.kind(), it.at(), days, it.visits().size(), it.amended(), families);
    }
}
