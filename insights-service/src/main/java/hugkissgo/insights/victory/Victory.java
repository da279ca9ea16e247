package hugkissgo.insights.victory;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.care.wire.VictoryWon.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A small victory as it was first seen, with the number of the fact that completed it; never taken back.
public record Victory(EventId id, Kind kind, List<VisitId> visits, Instant at, long asOf, boolean amended) {
    public Victory {
        visits = List.copyOf(visits);
    }

    static Victory of(ChildId child, Kind kind, List<VisitId> visits, Instant at, long asOf) {
        EventId id = EventId.derivedFrom(
                "victory", child.value(), kind.name(), visits.getFirst().value());
        return new Victory(id, kind, visits, at, asOf, false);
    }

    boolean isAbout(Victory other) {
        return kind == other.kind && !Collections.disjoint(visits, other.visits);
    }

    /// The same victory, on other days than was first thought.
    Victory amended(List<VisitId> now) {
        return new Victory(id, kind, now, at, asOf, true);
    }

    /// What was told once stays, amended where it is on other days now; what is new comes after it.
    static List<Victory> merged(List<Victory> told, List<Victory> found) {
        var all = new ArrayList<Victory>();
        for (Victory old : told) {
            Optional<Victory> again = found.stream().filter(old::isAbout).findFirst();
            all.add(again.filter(it -> it.visits().equals(old.visits()))
                    .map(_ -> old)
                    .orElseGet(() -> old.amended(again.map(Victory::visits).orElse(old.visits()))));
        }
        found.stream().filter(it -> told.stream().noneMatch(it::isAbout)).forEach(all::add);
        return List.copyOf(all);
    }

    /// As it is told on `insights.v1`.
    public VictoryWon won(CentreId centre, ChildId child) {
        return new VictoryWon(id, centre, child, kind, visits, at, asOf, amended);
    }
}
