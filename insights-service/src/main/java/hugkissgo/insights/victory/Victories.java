package hugkissgo.insights.victory;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.separation.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the small victories in a child's ledger, oldest first. Each kind at most once in ten attended days; a run is
/// told once, at its third happy goodbye if it is the child's first of three, later only when it is the longest so far.
public final class Victories {
    private static final int QUIET_DAYS = 10;
    private static final Duration BREAK = Duration.ofDays(7).minusHours(12);

    private final ChildId child;
    private final long asOf;
    private final boolean settledIn;
    private final List<Victory> found = new ArrayList<>();
    private final Map<Kind, Integer> lastOf = new EnumMap<>(Kind.class);
    private final List<Line> recorded = new ArrayList<>();
    private final HappyRun run = new HappyRun();
    private final Set<PersonId> adults = new HashSet<>();
    private int day;
    private int hardInARow;
    private int withReturn;

    private Victories(ChildId child, long asOf, boolean settledIn) {
        this.child = child;
        this.asOf = asOf;
        this.settledIn = settledIn;
    }

    /// What stands after the fact with this number: victories once told stay, amended where a correction changed their
    /// days.
    public static List<Victory> after(
            ChildId child, long asOf, boolean settledIn, List<Line> lines, List<Victory> told) {
        var rule = new Victories(child, asOf, settledIn);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean last = i == lines.size() - 1;
            rule.add(line, last ? line.outcome() : line.outcome().over(), i == 0 ? line : lines.get(i - 1));
        }
        return Victory.merged(told, rule.found);
    }

    private void add(Line line, Outcome outcome, Line before) {
        day++;
        if (!outcome.isRecorded()) {
            if (outcome.isHard()) {
                run.over();
            }
            return;
        }
        Line now = new Line(
                line.visit(), line.arrived(), line.at(), outcome, line.returns(), line.askedBack(), line.with());
        if (outcome.isHappy()) {
            happy(now);
        } else {
            hard(now);
        }
        newAdult(now);
        withoutReturn(now);
        backAsBefore(now, before);
        recorded.add(now);
        settledIn(now);
    }

    private void happy(Line now) {
        if (recorded.stream().noneMatch(line -> line.outcome().isHappy())) {
            won(Kind.FIRST_HAPPY, now);
        }
        if (hardInARow >= 3) {
            won(Kind.HAPPY_AFTER_HARD, now);
        }
        hardInARow = 0;
        run.grown(now.visit()).filter(kind -> won(kind, run.visits(), now)).ifPresent(_ -> run.told());
    }

    private void hard(Line now) {
        List<Line> hard =
                recorded.stream().filter(line -> line.outcome().isHard()).toList();
        if (hard.size() >= 8
                && now.outcome() instanceof Outcome.Settled(int minutes)
                && hard.stream().allMatch(line -> line.outcome().minutes() > minutes)) {
            won(Kind.QUICKEST_HARD, now);
        }
        hardInARow++;
        run.over();
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

    private void backAsBefore(Line now, Line before) {
        if (recorded.size() < 5
                || Duration.between(before.arrived(), now.arrived()).compareTo(BREAK) < 0) {
            return;
        }
        int usual = recorded.subList(recorded.size() - 5, recorded.size()).stream()
                .map(line -> line.outcome().minutes())
                .sorted()
                .toList()
                .get(2);
        if (now.outcome().isSeen() && now.outcome().minutes() <= usual) {
            won(Kind.BACK_AS_BEFORE, now);
        }
    }

    private void settledIn(Line now) {
        if (settledIn && !lastOf.containsKey(Kind.SETTLED_IN) && Milestone.isReached(recorded)) {
            won(Kind.SETTLED_IN, now);
        }
    }

    private void won(Kind kind, Line now) {
        won(kind, List.of(now.visit()), now);
    }

    private boolean won(Kind kind, List<VisitId> visits, Line now) {
        Integer earlier = lastOf.get(kind);
        if (earlier != null && day - earlier < QUIET_DAYS) {
            return false;
        }
        lastOf.put(kind, day);
        return found.add(Victory.of(child, kind, visits, now.at(), asOf));
    }
}
