package hugkissgo.insights.batch;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.Kept;
import hugkissgo.insights.fold.PersonFile;
import hugkissgo.insights.fold.Separations;
import hugkissgo.insights.separation.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a batch has become: every stream folded as far as it goes, side by side, and which of them wait.
public record Folded(
        Stored before,
        List<Walk<Separations>> children,
        List<Walk<PersonFile>> people,
        List<Walk<CentreBook>> centres) {

    /// @param stored what stands on the shelves of what the batch touches
    public static Folded of(Batch batch, Stored stored) {
        return new Folded(
                stored,
                walks(batch, batch.streams(StreamId::isChild), it -> stored.child(it, batch.centre(it))),
                walks(batch, batch.streams(StreamId::isPerson), it -> stored.person(it, batch.centre(it))),
                walks(batch, batch.streams(StreamId::isCentre), stored::centre));
    }

    private static <S extends Kept<S>> List<Walk<S>> walks(
            Batch batch, List<StreamId> streams, Function<StreamId, Optional<S>> kept) {
        return streams.parallelStream()
                .flatMap(stream ->
                        kept.apply(stream).map(from -> Walk.of(stream, from, batch.readings(stream))).stream())
                .toList();
    }

    /// Which streams wait, and for what.
    public List<Trouble> troubles() {
        return Stream.of(children, people, centres)
                .flatMap(List::stream)
                .map(Walk::waits)
                .flatMap(Optional::stream)
                .toList();
    }

    /// What families are to hear that they have not heard: new victories, and those whose days were put right.
    public List<VictoryWon> victories() {
        return children.stream().flatMap(walk -> news(walk.kept().file())).toList();
    }

    private Stream<VictoryWon> news(ChildFile now) {
        ChildFile then = before.children().getOrDefault(now.child(), ChildFile.fresh(now.centre(), now.child()));
        return now.victories().stream()
                .filter(it -> !then.victories().contains(it))
                .map(it -> it.won(now.centre(), now.child()))
                .filter(VictoryWon::isForFamilies);
    }

    /// The children of whom a fact concerned a morning that lies behind.
    public Set<ChildId> late() {
        return children.stream()
                .map(Walk::kept)
                .filter(Separations::late)
                .map(it -> it.file().child())
                .collect(Collectors.toSet());
    }

    /// The children whose position moved.
    List<Separations> moved() {
        return children.stream()
                .map(Walk::kept)
                .filter(it -> it.seq() > seqBefore(it.file()))
                .toList();
    }

    /// The visits of such a child that the batch shaped.
    List<Visit> visits(Separations child) {
        long then = seqBefore(child.file());
        return child.visits().values().stream()
                .filter(visit -> visit.seq() > then)
                .toList();
    }

    List<PersonFile> persons() {
        return people.stream().map(Walk::kept).filter(it -> it.seq() > 0).toList();
    }

    List<CentreBook> books() {
        return centres.stream().map(Walk::kept).filter(it -> it.seq() > 0).toList();
    }

    private long seqBefore(ChildFile file) {
        return Optional.ofNullable(before.children().get(file.child()))
                .map(ChildFile::seq)
                .orElse(0L);
    }
}
