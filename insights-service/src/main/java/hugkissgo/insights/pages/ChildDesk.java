package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.child.ChildMetrics;
import hugkissgo.insights.metrics.pattern.GoesWith;
import hugkissgo.insights.metrics.pattern.Tries;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.viewer.Eyes;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Answers what a staff page asks about single children.
@Component
class ChildDesk {
    private final Library library;
    private final Clock clock;
    private final Tries tries = new Tries();

    /// What is said about a child, or why nothing is said to this viewer.
    sealed interface Reply {
        record Told(Object page) implements Reply {}

        record NotYours() implements Reply {}

        record NoSuchChild() implements Reply {}
    }

    /// The children a viewer may open, by name.
    record Listed(Instant now, List<ChildPage.Face> children) {}

    /// All metrics about one child.
    record Metrics(Instant now, ChildId child, List<Map<String, Object>> metrics) {}

    ChildDesk(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    Mono<Listed> list(Staff staff) {
        return library.shelf(staff).map(it -> {
            Opened names = it.names();
            return new Listed(
                    clock.instant(),
                    it.mine().stream()
                            .map(file -> ChildPage.Face.of(file, it.book(), names))
                            .sorted(Comparator.comparing(
                                            (ChildPage.Face face) -> face.name() == null ? "" : face.name())
                                    .thenComparing(face -> face.id().value()))
                            .toList());
        });
    }

    /// The page, with what the child's own mornings answer.
    Mono<Reply> page(Staff staff, ChildId child) {
        return about(staff, child, folder -> Mono.just(new Reply.Told(page(folder))));
    }

    /// All metrics, those included that need every child of the centre to compare chance with.
    Mono<Reply> metrics(Staff staff, ChildId child) {
        return about(
                staff,
                child,
                folder -> library.shelf(staff)
                        .flatMap(shelf -> library.histories(shelf).map(all -> metrics(shelf, folder.history(), all)))
                        .map(Reply.Told::new));
    }

    private Mono<Reply> about(Staff staff, ChildId child, Function<Library.Folder, Mono<Reply>> tell) {
        return library.folder(staff, child)
                .flatMap(found -> found.map(
                                it -> it.shelf().viewer().mayOpen(it.history().file())
                                        ? tell.apply(it)
                                        : Mono.<Reply>just(new Reply.NotYours()))
                        .orElse(Mono.just(new Reply.NoSuchChild())));
    }

    private ChildPage page(Library.Folder folder) {
        Library.Shelf shelf = folder.shelf();
        Eyes eyes = shelf.viewer().to(folder.history().file());
        return ChildPage.of(
                clock.instant(),
                folder.history(),
                shelf.book(),
                shelf.names(),
                eyes,
                new Said(shelf.names(), shelf.book()).of(ChildMetrics.ofOwn(folder.history(), eyes)));
    }

    private Metrics metrics(Library.Shelf shelf, History own, List<History> all) {
        boolean keyPerson = shelf.viewer().isKeyPersonOf(own.file());
        List<Answer> answers = ChildMetrics.of(own, all, shelf.viewer().to(own.file()), tries).stream()
                .map(it -> keyPerson ? it : GoesWith.forTheTeam(it))
                .toList();
        return new Metrics(clock.instant(), own.file().child(), new Said(shelf.names(), shelf.book()).of(answers));
    }
}
