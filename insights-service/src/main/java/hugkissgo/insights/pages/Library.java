package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.PersonFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.names.Names;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.viewer.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Fetches what staff pages are made from: the centre as one viewer sees it, and the histories of its children.
@Component
class Library {
    private final Children children;
    private final People people;
    private final Centres centres;
    private final Names keys;
    private final Histories histories;

    /// One centre, opened for one viewer.
    record Shelf(Viewer viewer, CentreBook book, List<ChildFile> children, Opened names) {
        Optional<ChildFile> file(ChildId child) {
            return children.stream().filter(it -> it.child().equals(child)).findFirst();
        }

        /// The children whose page this viewer may open.
        List<ChildFile> mine() {
            return children.stream().filter(viewer::mayOpen).toList();
        }
    }

    Library(Children children, People people, Centres centres, Names keys, Histories histories) {
        this.children = children;
        this.people = people;
        this.centres = centres;
        this.keys = keys;
        this.histories = histories;
    }

    Mono<Shelf> shelf(Staff staff) {
        return Mono.zip(
                        children.of(staff.centre()).collectList(),
                        people.of(staff.centre()).collectList(),
                        centres.of(staff.centre()))
                .flatMap(all -> keys.of(staff.centre(), all.getT1(), all.getT2())
                        .map(names -> new Shelf(viewer(staff, all.getT2()), all.getT3(), all.getT1(), names)));
    }

    /// One child as a viewer sees it, and its history: nothing is read but this child and the adults it names.
    record Folder(Shelf shelf, History history) {}

    /// Nothing where the centre has no such child.
    Mono<Optional<Folder>> folder(Staff staff, ChildId child) {
        return Mono.zip(children.of(Set.of(child)), centres.of(staff.centre()))
                .flatMap(found -> Optional.ofNullable(found.getT1().get(child))
                        .filter(file -> file.centre().equals(staff.centre()))
                        .map(file -> folder(staff, file, found.getT2()).map(Optional::of))
                        .orElse(Mono.just(Optional.empty())));
    }

    private Mono<Folder> folder(Staff staff, ChildFile file, CentreBook book) {
        return histories
                .of(file, book)
                .flatMap(history -> people.of(adults(staff, history)).flatMap(found -> {
                    var adults = found.values().stream()
                            .filter(it -> it.centre().equals(staff.centre()))
                            .toList();
                    return keys.of(staff.centre(), List.of(file), adults)
                            .map(names ->
                                    new Folder(new Shelf(viewer(staff, adults), book, List.of(file), names), history));
                }));
    }

    /// Who looks, who is named on the page: the key person, and those with whom the child settled.
    private static Set<PersonId> adults(Staff staff, History history) {
        return Stream.of(
                        Stream.of(staff.person()),
                        About.of(history.file()).keyPerson().stream(),
                        history.all().stream()
                                .map(it -> it.separation().settling())
                                .flatMap(Stream::ofNullable)
                                .map(Separation.Settling::with)
                                .flatMap(Stream::ofNullable))
                .flatMap(all -> all)
                .collect(Collectors.toSet());
    }

    private static Viewer viewer(Staff staff, List<PersonFile> adults) {
        return Viewer.of(
                staff,
                adults.stream().filter(it -> it.person().equals(staff.person())).findFirst());
    }

    /// Every child of the centre with all its mornings.
    Mono<List<History>> histories(Shelf shelf) {
        return histories.ofAll(shelf.children(), shelf.book());
    }

    /// The children whose page this viewer may open, with their mornings.
    Mono<List<History>> mine(Shelf shelf) {
        return histories.of(shelf.mine(), shelf.book());
    }
}
