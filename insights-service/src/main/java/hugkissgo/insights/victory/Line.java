package hugkissgo.insights.victory;

import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One separation in one line of a child's ledger: what runs and small victories are told from.
public record Line(
        VisitId visit,
        Instant arrived,
        Instant at,
        Outcome outcome,
        int returns,
        boolean askedBack,
        @Nullable PersonId with) {

    private static final Comparator<Line> AS_THEY_CAME = Comparator.comparing(Line::arrived)
            .thenComparing(line -> line.visit().value());

    public static Line of(Separation it) {
        return new Line(
                it.visit(),
                it.arrival().at(),
                it.parting() == null ? it.arrival().at() : it.parting().last(),
                it.outcome(),
                it.parting() == null ? 0 : it.parting().returns(),
                it.parting() != null && it.parting().askedBack(),
                it.settling() == null ? null : it.settling().with());
    }

    /// The ledger with this visit's line put in its place, or taken out.
    public static List<Line> with(List<Line> lines, VisitId visit, Optional<Line> line) {
        var rest = new ArrayList<>(lines);
        rest.removeIf(other -> other.visit().equals(visit));
        line.ifPresent(rest::add);
        rest.sort(AS_THEY_CAME);
        return List.copyOf(rest);
    }
}
