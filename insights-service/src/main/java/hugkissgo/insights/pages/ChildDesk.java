package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.PersonFile;
import hugkissgo.insights.fold.Separation;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.child.ChildMetrics;
import hugkissgo.insights.names.Names;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.viewer.Eyes;
import hugkissgo.insights.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Answers what a staff page asks about single children.
@Component
class ChildDesk {
    private final Children children;
    private final SeparationLog separations;
    private final People people;
    private final Centres centres;
    private final Names names;
    private final Clock clock;

    /// A child's page, or why there is none for this viewer.
    sealed interface Reply {
        record Page(ChildPage page) implements Reply {}

        record NotYours() implements Reply {}

        record NoSuchChild() implements Reply {}
    }

    /// The children a viewer may open, by name.
    record Listed(Instant now, List<ChildPage.Face> children) {}

    ChildDesk(Children children, SeparationLog separations, People people, Centres centres, Names names, Clock clock) {
        this.children = children;
        this.separations = separations;
        this.people = people;
        this.centres = centres;
        this.names = names;
        this.clock = clock;
    }

    Mono<Listed> list(Staff staff) {
        return Mono.zip(
                        children.of(staff.centre()).collectList(),
                        people.of(staff.centre()).collectList(),
                        centres.of(staff.centre()),
                        viewer(staff))
                .flatMap(all -> list(
                        all.getT1().stream()
                                .filter(it -> maySee(all.getT4().to(it)))
                                .toList(),
                        all.getT2(),
                        all.getT3()));
    }

    private Mono<Listed> list(List<ChildFile> files, List<PersonFile> adults, CentreBook book) {
        return names.of(book.centre(), files, adults)
                .map(opened -> new Listed(
                        clock.instant(),
                        files.stream()
                                .map(it -> ChildPage.Face.of(it, book, opened))
                                .sorted(Comparator.comparing((ChildPage.Face it) -> it.name() == null ? "" : it.name())
                                        .thenComparing(it -> it.id().value()))
                                .toList()));
    }

    Mono<Reply> page(Staff staff, ChildId child) {
        return Mono.zip(children.of(List.of(child)), viewer(staff)).flatMap(found -> {
            Optional<ChildFile> file = Optional.ofNullable(found.getT1().get(child))
                    .filter(it -> it.centre().equals(staff.centre()));
            return file.isEmpty()
                    ? Mono.just(new Reply.NoSuchChild())
                    : page(file.get(), found.getT2().to(file.get()));
        });
    }

    private Mono<Reply> page(ChildFile file, Eyes eyes) {
        return !maySee(eyes)
                ? Mono.just(new Reply.NotYours())
                : Mono.zip(
                                separations.of(file.child()).collectList(),
                                centres.of(file.centre()),
                                people.of(file.centre()).collectList())
                        .flatMap(all -> page(file, all.getT1(), all.getT2(), all.getT3(), eyes));
    }

    private Mono<Reply> page(
            ChildFile file, List<Separation> mornings, CentreBook book, List<PersonFile> adults, Eyes eyes) {
        History history = History.of(file, mornings, book.zone());
        var metrics = ChildMetrics.of(history, List.of(), eyes).stream()
                .map(Answer::said)
                .toList();
        return names.of(file.centre(), List.of(file), adults)
                .map(opened -> new Reply.Page(ChildPage.of(clock.instant(), history, book, opened, eyes, metrics)));
    }

    private Mono<Viewer> viewer(Staff staff) {
        return people.of(List.of(staff.person()))
                .map(found -> Viewer.of(staff, Optional.ofNullable(found.get(staff.person()))));
    }

    /// The key person, the room team and the director open a child's page; others see the board only.
    private static boolean maySee(Eyes eyes) {
        return eyes == Eyes.TEAM || eyes == Eyes.DIRECTOR;
    }
}
