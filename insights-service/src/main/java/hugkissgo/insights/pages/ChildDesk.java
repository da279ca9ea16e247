package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.child.ChildMetrics;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.viewer.Eyes;
import hugkissgo.insights.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Answers what a staff page asks about single children.
@Component
class ChildDesk {
    private final Library library;
    private final Clock clock;

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
        return about(
                staff,
                child,
                shelf -> shelf.file(child).map(it -> page(shelf, it)).orElseThrow());
    }

    /// All metrics, those included that need every child of the centre to compare chance with.
    Mono<Reply> metrics(Staff staff, ChildId child) {
        return about(
                staff,
                child,
                shelf -> shelf.file(child).map(it -> metrics(shelf, it)).orElseThrow());
    }

    private Mono<Reply> about(Staff staff, ChildId child, Function<Library.Shelf, Mono<Reply>> tell) {
        return library.shelf(staff).flatMap(shelf -> {
            Optional<ChildFile> file = shelf.file(child);
            if (file.isEmpty()) {
                return Mono.just(new Reply.NoSuchChild());
            }
            return shelf.viewer().mayOpen(file.get()) ? tell.apply(shelf) : Mono.just(new Reply.NotYours());
        });
    }

    private Mono<Reply> page(Library.Shelf shelf, ChildFile file) {
        Eyes eyes = shelf.viewer().to(file);
        return library.history(file, shelf.book().zone())
                .map(history -> new Reply.Told(ChildPage.of(
                        clock.instant(),
                        history,
                        shelf.book(),
                        shelf.names(),
                        eyes,
                        new Said(shelf.names(), shelf.book()).of(ChildMetrics.ofOwn(history, eyes)))));
    }

    private Mono<Reply> metrics(Library.Shelf shelf, ChildFile file) {
        return library.histories(shelf)
                .map(all -> new Reply.Told(new Metrics(
                        clock.instant(),
                        file.child(),
                        new Said(shelf.names(), shelf.book()).of(answers(shelf.viewer(), file, all)))));
    }

    private static List<Answer> answers(Viewer viewer, ChildFile file, List<History> all) {
        History own = all.stream()
                .filter(it -> it.file().child().equals(file.child()))
                .findFirst()
                .orElseGet(() -> new History(file, List.of()));
        return ChildMetrics.of(own, all, viewer.to(file));
    }
}
