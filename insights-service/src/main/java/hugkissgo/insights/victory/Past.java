package hugkissgo.insights.victory;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.VictoryWon.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What small victories need to know of the mornings that lie behind, in a few numbers however many they are: the last
/// of them, the last ten recorded, the run, with whom the child settled, when each kind was won, and the morning on
/// which it had settled in for the first time.
public record Past(
        @Nullable Line last,
        AttendedDays days,
        Counts counts,
        List<Recent> recorded,
        HappyRun run,
        List<PersonId> adults,
        Map<Kind, Integer> lastOf,
        @Nullable Line milestone) {
    public static final Past NONE =
            new Past(null, AttendedDays.NONE, Counts.NONE, List.of(), HappyRun.NONE, List.of(), Map.of(), null);

    public Past {
        recorded = List.copyOf(recorded);
        adults = List.copyOf(adults);
        lastOf = lastOf.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(lastOf));
    }

    /// Hard ones in a row, all hard ones and the quickest of them, and mornings with a return in a row.
    record Counts(int hardInARow, int hardOnes, int quickest, int withReturn) {
        static final Counts NONE = new Counts(0, 0, Integer.MAX_VALUE, 0);
    }

    /// A recorded morning as far as later ones are compared with it.
    record Recent(int minutes, boolean quick, boolean askedBack) {
        static Recent of(Line line) {
            return new Recent(line.outcome().minutes(), Milestone.isQuick(line), line.askedBack());
        }
    }

    /// With the mornings that came next, all of them over.
    Past after(ChildId child, Collection<Line> next) {
        var rule = new Victories(child, 0, this);
        next.stream().sorted(Line.AS_THEY_CAME).forEach(it -> rule.add(it, false));
        return rule.past();
    }

    /// Whether a morning that comes in its order there belongs to what lies behind.
    boolean reaches(Line line) {
        return Optional.ofNullable(last)
                .map(it -> Line.AS_THEY_CAME.compare(line, it) <= 0)
                .orElse(false);
    }

    boolean reaches(Victory victory) {
        return Optional.ofNullable(last).map(victory::isUpTo).orElse(false);
    }
}
