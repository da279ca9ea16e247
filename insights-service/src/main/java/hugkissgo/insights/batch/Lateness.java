package hugkissgo.insights.batch;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Fact;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.shelves.FrozenWeeks.Mark;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which facts of a batch concern a morning of a week that was frozen before they were recorded. Told by what the log
/// says, so a rebuild finds the same ones.
public record Lateness(Stored stored, Map<VisitId, Instant> begun, List<Mark> marks) {

    /// @param marks the weeks that are frozen in the centres of the batch
    public static Lateness of(Batch batch, Stored stored, List<Mark> marks) {
        var begun = new HashMap<VisitId, Instant>();
        if (!marks.isEmpty()) {
            stored.visits().values().stream()
                    .flatMap(Collection::stream)
                    .forEach((Visit it) -> begun.put(it.id(), it.began()));
            batch.facts()
                    .filter(it -> it.visit() != null)
                    .filter(it -> it.event() instanceof DroppedOff || it.event() instanceof Received)
                    .forEach(it -> begun.merge(it.visit(), it.at(), Lateness::earlier));
        }
        return new Lateness(stored, begun, marks);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// Those that are new here.
    public List<Fact> of(Batch batch) {
        return marks.isEmpty() ? List.of() : batch.facts().filter(this::isLate).toList();
    }

    /// The same, each as if it said nothing: only the position moves.
    public Reading sifted(Reading reading) {
        return reading instanceof Reading.Valid it && isLate(it.fact())
                ? new Reading.EnvelopeOnly(it.headers())
                : reading;
    }

    private boolean isLate(Fact fact) {
        VisitId visit = fact.visit();
        if (visit == null || !fact.envelope().stream().isChild() || isKnown(fact)) {
            return false;
        }
        Instant began = begun.get(visit);
        return frozen(fact.envelope().position().centre())
                // what is said of a stay that is not here any more
                .filter(it -> began == null || began.isBefore(it.until()))
                .findFirst()
                .filter(it -> !fact.envelope().recordedAt().isBefore(it.frozen()))
                .isPresent();
    }

    private boolean isKnown(Fact fact) {
        ChildFile file = stored.children().get(fact.envelope().stream().child());
        return file != null && fact.seq() <= file.seq();
    }

    private Stream<Mark> frozen(CentreId centre) {
        return marks.stream().filter(it -> it.centre().equals(centre));
    }
}
