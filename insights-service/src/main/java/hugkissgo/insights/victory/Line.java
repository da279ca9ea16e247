package hugkissgo.insights.victory;

import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation;
import java.time.Instant;
import java.util.Comparator;
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

    static final Comparator<Line> AS_THEY_CAME = Comparator.comparing(Line::arrived)
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

    /// As it stands when the child has come again.
    public Line over() {
        return outcome.isRecorded() ? this : new Line(visit, arrived, at, outcome.over(), returns, askedBack, with);
    }
}
