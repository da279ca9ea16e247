package hugkissgo.insights.victory;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.VisitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A child's mornings as small victories need them: what lies behind in a few numbers, and the open page, one line a
/// morning. A page is closed up to `closed` when more than five lie on it; so a child's file stays as small after five
/// years as after a month.
public record Ledger(Past past, List<Line> lines, @Nullable Line closed) {
    public static final Ledger EMPTY = new Ledger(Past.NONE, List.of(), null);
    /// What is corrected later than after a week is read again with all that lies behind.
    private static final int PAGE = 5;

    public Ledger {
        lines = List.copyOf(lines);
    }

    /// All mornings on the page again that are still told one by one, closed as far as before.
    public Ledger reopened(Past behind, Collection<Line> all) {
        return new Ledger(behind, all.stream().sorted(Line.AS_THEY_CAME).toList(), closed);
    }

    public boolean has(VisitId visit) {
        return lines.stream().anyMatch(it -> it.visit().equals(visit));
    }

    /// Whether that morning is one of those that lie behind, so that they must be read again to count it.
    public boolean isBehind(Line line) {
        return past.reaches(line);
    }

    /// The ledger with this visit's line put in its place, or taken out.
    public Ledger with(VisitId visit, Optional<Line> line) {
        if (line.map(lines::contains).orElseGet(() -> !has(visit))) {
            return this;
        }
        var all = new ArrayList<>(lines);
        all.removeIf(other -> other.visit().equals(visit));
        line.ifPresent(all::add);
        all.sort(Line.AS_THEY_CAME);
        var page = all.stream().filter(it -> !isClosed(it)).toList();
        return new Ledger(past, all, page.size() > PAGE ? page.get(page.size() - PAGE - 1) : closed);
    }

    /// The latest morning on the page.
    public Optional<Line> latest() {
        return lines.isEmpty() || isClosed(lines.getLast()) ? Optional.empty() : Optional.of(lines.getLast());
    }

    /// What stands after the fact with this number: victories once told stay, amended where a correction changed their
    /// days.
    public List<Victory> victories(ChildId child, long asOf, boolean settledIn, List<Victory> told) {
        var rule = new Victories(child, asOf, past);
        for (Line line : lines) {
            rule.add(line, line == lines.getLast());
        }
        return merged(told, rule.found(settledIn), asOf);
    }

    /// What was told once stays, amended where it is on other days now; what is new comes after it. What lies behind is
    /// not looked at again.
    private List<Victory> merged(List<Victory> told, List<Victory> found, long asOf) {
        var all = new ArrayList<Victory>();
        for (Victory old : told) {
            Optional<Victory> again = found.stream().filter(old::isAbout).findFirst();
            boolean behind = again.isEmpty() && !old.isSettledIn() && past.reaches(old);
            all.add(behind ? old : old.now(again, asOf));
        }
        found.stream().filter(it -> told.stream().noneMatch(it::isAbout)).forEach(all::add);
        all.sort(Victory.AS_THEY_CAME);
        return List.copyOf(all);
    }

    /// The same with only the open page on it.
    public Ledger turned(ChildId child) {
        var rule = new Victories(child, 0, past);
        var page = new ArrayList<Line>();
        for (Line line : lines) {
            if (isClosed(line)) {
                rule.add(line, false);
            } else {
                page.add(line);
            }
        }
        return page.size() == lines.size() ? this : new Ledger(rule.past(), page, closed);
    }

    /// Whether a correction on the open page could still amend it.
    public boolean isOpen(Victory victory) {
        return victory.isSettledIn() || closed == null || !victory.isUpTo(closed);
    }

    private boolean isClosed(Line line) {
        return closed != null && Line.AS_THEY_CAME.compare(line, closed) <= 0;
    }
}
