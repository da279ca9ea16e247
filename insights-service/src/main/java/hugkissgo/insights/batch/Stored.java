package hugkissgo.insights.batch;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.PersonFile;
import hugkissgo.insights.fold.Separations;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.victory.Before;
import hugkissgo.insights.victory.Line;
import hugkissgo.insights.victory.Victory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the shelves hold of the streams of one batch.
public record Stored(
        Map<ChildId, ChildFile> children,
        Map<PersonId, PersonFile> people,
        Map<CentreId, CentreBook> centres,
        Map<ChildId, Collection<Visit>> visits) {

    static Stored of(Map<ChildId, ChildFile> children) {
        return new Stored(children, Map.of(), Map.of(), Map.of());
    }

    Stored andPeople(Map<PersonId, PersonFile> found) {
        return new Stored(children, found, centres, visits);
    }

    Stored andCentres(Map<CentreId, CentreBook> found) {
        return new Stored(children, people, found, visits);
    }

    Stored andVisits(Map<ChildId, Collection<Visit>> found) {
        return new Stored(children, people, centres, found);
    }

    /// The child as of its position: where another instance wrote further ahead, its later notes are left out.
    Optional<Separations> child(StreamId stream, Optional<CentreId> centre) {
        ChildId child = stream.child();
        return Optional.ofNullable(children.get(child))
                .or(() -> centre.map(it -> ChildFile.fresh(it, child)))
                .map(file -> new Separations(
                        file,
                        visits.getOrDefault(child, List.of()).stream()
                                .map(visit -> visit.upTo(file.seq()))
                                .collect(Collectors.toMap(Visit::id, Function.<Visit>identity()))));
    }

    /// The same with everything of some children at hand.
    Stored with(
            Map<ChildId, Collection<Visit>> all, Map<ChildId, Collection<Victory>> told, Map<ChildId, Before> before) {
        var files = new HashMap<>(children);
        var touched = new HashMap<>(visits);
        all.forEach((child, whole) -> {
            touched.put(child, whole);
            files.computeIfPresent(
                    child,
                    (_, file) -> file.reopened(
                            before.getOrDefault(child, Before.NOTHING),
                            lines(whole, file.seq()),
                            told.getOrDefault(child, List.of())));
        });
        return new Stored(files, people, centres, touched);
    }

    private static List<Line> lines(Collection<Visit> visits, long upTo) {
        return visits.stream()
                .map(visit -> visit.upTo(upTo))
                .flatMap(visit -> visit.told().stream())
                .map(Line::of)
                .toList();
    }

    Optional<PersonFile> person(StreamId stream, Optional<CentreId> centre) {
        return Optional.ofNullable(people.get(stream.person()))
                .or(() -> centre.map(it -> PersonFile.fresh(it, stream.person())));
    }

    Optional<CentreBook> centre(StreamId stream) {
        CentreId centre = new CentreId(stream.value());
        return Optional.of(centres.getOrDefault(centre, CentreBook.fresh(centre)));
    }
}
