package hugkissgo.insights.victory;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.care.wire.VictoryWon.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A small victory as it was first seen, with the number of the fact that completed it; never taken back. `arrived` is
/// when the child came on the morning that completed it, `since` the number of the fact that changed it last.
public record Victory(
        EventId id,
        Kind kind,
        List<VisitId> visits,
        Instant arrived,
        Instant at,
        long asOf,
        boolean amended,
        long since) {
    static final Comparator<Victory> AS_THEY_CAME =
            Comparator.comparingLong(Victory::asOf).thenComparing(Victory::at).thenComparing(Victory::kind);

    public Victory {
        visits = List.copyOf(visits);
    }

    static Victory of(ChildId child, Kind kind, List<VisitId> visits, Line completed, long asOf) {
        EventId id = EventId.derivedFrom(
                "victory", child.value(), kind.name(), visits.getFirst().value());
        return new Victory(id, kind, visits, completed.arrived(), completed.at(), asOf, false, asOf);
    }

    /// Those that lie behind and those of the open page, each once, oldest first.
    public static List<Victory> together(Collection<Victory> behind, Collection<Victory> open) {
        return Stream.concat(
                        open.stream(),
                        behind.stream()
                                .filter(it -> open.stream()
                                        .noneMatch(mine -> mine.id().equals(it.id()))))
                .sorted(AS_THEY_CAME)
                .toList();
    }

    boolean isAbout(Victory other) {
        return kind == other.kind && !Collections.disjoint(visits, other.visits);
    }

    boolean isSettledIn() {
        return kind == Kind.SETTLED_IN;
    }

    /// The same victory as it is found now, on other days where they were put right, or not found any more.
    Victory now(Optional<Victory> again, long fact) {
        boolean moved = again.map(it -> !it.visits.equals(visits)).orElse(!amended);
        boolean other = moved || again.map(it -> !it.arrived.equals(arrived)).orElse(false);
        return new Victory(
                id,
                kind,
                again.map(Victory::visits).orElse(visits),
                again.map(Victory::arrived).orElse(arrived),
                at,
                asOf,
                amended || moved,
                other ? fact : since);
    }

    /// Whether it was completed no later than that morning.
    boolean isUpTo(Line morning) {
        int order = arrived.compareTo(morning.arrived());
        return order < 0
                || order == 0
                        && visits.getLast().value().compareTo(morning.visit().value()) <= 0;
    }

    /// As it is told on `insights.v1`.
    public VictoryWon won(CentreId centre, ChildId child) {
        return new VictoryWon(id, centre, child, kind, visits, at, asOf, amended);
    }
}
