package hugkissgo.insights.victory;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.victory.Past.Counts;
import hugkissgo.insights.victory.Past.Recent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the small victories in a child's ledger, oldest first. Each kind at most once in ten attended days; a run is
/// told once, at its third happy goodbye if it is the child's first of three, later only when it is the longest so far.
final class Victories {
    private static final int QUIET_DAYS = 10;
    private static final int MANY_HARD = 8;
    private static final int USUAL = 5;
    private static final Duration BREAK = Duration.ofDays(7).minusHours(12);

    private final ChildId child;
    private final long asOf;
    private final List<Victory> found = new ArrayList<>();
    private final Map<Kind, Integer> lastOf = new EnumMap<>(Kind.class);
    private final List<Recent> recorded;
    private final Set<PersonId> adults;
    private HappyRun run;
    private AttendedDays days;
    private int hardInARow;
    private int hardOnes;
    private int quickest;
    private int withReturn;
    private @Nullable Line before;
    private @Nullable Line milestone;

    Victories(ChildId child, long asOf, Past past) {
        this.child = child;
        this.asOf = asOf;
        this.lastOf.putAll(past.lastOf());
        this.recorded = new ArrayList<>(past.recorded());
        this.adults = new LinkedHashSet<>(past.adults());
        this.run = past.run();
        this.days = past.days();
        this.hardInARow = past.counts().hardInARow();
        this.hardOnes = past.counts().hardOnes();
        this.quickest = past.counts().quickest();
        this.withReturn = past.counts().withReturn();
        this.before = past.last();
        this.milestone = past.milestone();
    }

    /// What the mornings added so far come to.
    Past past() {
        return new Past(
                before,
                days,
                new Counts(hardInARow, hardOnes, quickest, withReturn),
                recorded,
                run,
                List.copyOf(adults),
                lastOf,
                milestone);
    }

    /// What was found in the mornings that were added; settling in counts once a person has said so too.
    List<Victory> found(boolean settledIn) {
        var all = new ArrayList<>(found);
        Optional.ofNullable(milestone)
                .filter(_ -> settledIn)
                .map(it -> Victory.of(child, Kind.SETTLED_IN, List.of(it.visit()), it, asOf))
                .ifPresent(all::add);
        return List.copyOf(all);
    }

    void add(Line line, boolean latest) {
        Line now = latest ? line : line.over();
        days = days.with(now.arrived());
        if (now.outcome().isRecorded()) {
            add(now);
        } else if (now.outcome().isHard()) {
            run = run.over();
        }
        before = line;
    }

    private void add(Line now) {
        if (now.outcome().isHappy()) {
            happy(now);
        } else {
            hard(now);
        }
        newAdult(now);
        withoutReturn(now);
        backAsBefore(now);
        recorded.add(Recent.of(now));
        if (recorded.size() > Milestone.LAST) {
            recorded.removeFirst();
        }
        milestone = milestone == null && Milestone.isEnough(recorded) ? now : milestone;
    }

    private void happy(Line now) {
        if (!run.ever()) {
            won(Kind.FIRST_HAPPY, now);
        }
        if (hardInARow >= 3) {
            won(Kind.HAPPY_AFTER_HARD, now);
        }
        hardInARow = 0;
        run = run.with(now.visit());
        if (run.worth().filter(kind -> won(kind, run.visits(), now)).isPresent()) {
            run = run.nowTold();
        }
    }

    private void hard(Line now) {
        int minutes = now.outcome().minutes();
        if (hardOnes >= MANY_HARD && now.outcome() instanceof Outcome.Settled && minutes < quickest) {
            won(Kind.QUICKEST_HARD, now);
        }
        hardOnes++;
        quickest = Math.min(quickest, minutes);
        hardInARow++;
        run = run.over();
    }

    private void newAdult(Line now) {
        if (now.with() != null && adults.add(now.with()) && adults.size() > 1) {
            won(Kind.NEW_ADULT, now);
        }
    }

    private void withoutReturn(Line now) {
        if (now.returns() == 0 && withReturn >= 3) {
            won(Kind.NO_RETURN, now);
        }
        withReturn = now.returns() == 0 ? 0 : withReturn + 1;
    }

    private void backAsBefore(Line now) {
        if (before == null
                || recorded.size() < USUAL
                || Duration.between(before.arrived(), now.arrived()).compareTo(BREAK) < 0) {
            return;
        }
        int usual = recorded.subList(recorded.size() - USUAL, recorded.size()).stream()
                .map(Recent::minutes)
                .sorted()
                .toList()
                .get(USUAL / 2);
        if (now.outcome().isSeen() && now.outcome().minutes() <= usual) {
            won(Kind.BACK_AS_BEFORE, now);
        }
    }

    private void won(Kind kind, Line now) {
        won(kind, List.of(now.visit()), now);
    }

    private boolean won(Kind kind, List<VisitId> visits, Line now) {
        Integer earlier = lastOf.get(kind);
        if (earlier != null && days.count() - earlier < QUIET_DAYS) {
            return false;
        }
        lastOf.put(kind, days.count());
        return found.add(Victory.of(child, kind, visits, now, asOf));
    }
}
