package hugkissgo.insights.metrics.pattern;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.id.PersonId;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.separation.Separation.Settling;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may go with a child's hard mornings: which mornings can say something about it, and on which it was so.
/// Never what came of the goodbye itself: a parent's coming back, lingering, sneaking out, or the lap on which a hard
/// morning ends; there the hard morning is the cause (docs/decisions/0027).
record Factor(Kind kind, String what, Predicate<Attended> tells, Predicate<Attended> marks) {
    private static final double MOSTLY_ONE = 0.75;

    /// Where a factor comes from.
    enum Kind {
        NOTE,
        RITUAL,
        COMFORT_OBJECT,
        ACTIVITY,
        BRINGER
    }

    static Stream<Factor> of(ChildFile file) {
        About about = About.of(file);
        return Stream.of(notes(), agreed(about), activities(), Stream.of(somebodyElse(about.everGuardians())))
                .flatMap(all -> all);
    }

    private static Stream<Factor> notes() {
        return Arrays.stream(Morning.values())
                .map(note -> new Factor(
                        Kind.NOTE,
                        note.name(),
                        _ -> true,
                        it -> it.separation().arrival().morning().contains(note)));
    }

    /// A ritual stands from the moment it was agreed; its comfort object as long as the agreed one names it.
    private static Stream<Factor> agreed(About about) {
        return Stream.of(
                new Factor(
                        Kind.RITUAL,
                        "RITUAL",
                        _ -> true,
                        it -> about.ritualAt(arrival(it)).isPresent()),
                new Factor(
                        Kind.COMFORT_OBJECT,
                        "COMFORT_OBJECT",
                        _ -> true,
                        it -> about.ritualAt(arrival(it))
                                .filter(ritual -> ritual.comfortObject() != null)
                                .isPresent()));
    }

    /// Only among mornings that were seen to settle at something: a morning that did not settle has no activity, and
    /// beside it every activity would look like a cure.
    private static Stream<Factor> activities() {
        return Arrays.stream(Activity.values())
                .filter(activity -> activity != Activity.ON_A_LAP && activity != Activity.OTHER)
                .map(activity -> new Factor(
                        Kind.ACTIVITY,
                        activity.name(),
                        it -> settling(it) != null,
                        it -> settling(it) instanceof Settling seen && seen.activity() == activity));
    }

    /// Guardians on one side, everybody else on the other: two parents never stand against each other.
    private static Factor somebodyElse(Set<PersonId> guardians) {
        return new Factor(
                Kind.BRINGER,
                "SOMEBODY_ELSE",
                it -> bringer(it) != null,
                it -> bringer(it) instanceof PersonId adult && !guardians.contains(adult));
    }

    /// Who brings is no question where one adult makes up most of a side: it would be about that person.
    boolean mayBeAsked(List<Attended> side) {
        return kind != Kind.BRINGER
                || side.stream()
                        .collect(Collectors.groupingBy(it -> String.valueOf(bringer(it)), Collectors.counting()))
                        .values()
                        .stream()
                        .allMatch(mornings -> mornings <= MOSTLY_ONE * side.size());
    }

    /// What is counted: the hard ones; where all were hard, because they took their time to settle, the long ones.
    boolean isHarder(Attended it) {
        return kind == Kind.ACTIVITY ? !it.isWithinTen() : it.outcome().isHard();
    }

    private static Instant arrival(Attended it) {
        return it.separation().arrival().at();
    }

    private static @Nullable PersonId bringer(Attended it) {
        return it.separation().arrival().bringer();
    }

    private static @Nullable Settling settling(Attended it) {
        return it.separation().settling();
    }
}
