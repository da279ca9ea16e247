package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.PersonFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.names.Names;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.viewer.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Fetches what staff pages are made from: the centre as one viewer sees it, and the histories of its children.
@Component
class Library {
    /// Before any childcare centre kept events, and after any of ours will.
    private static final Instant EVER = Instant.EPOCH;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Children children;
    private final SeparationLog separations;
    private final People people;
    private final Centres centres;
    private final Names keys;

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

    Library(Children children, SeparationLog separations, People people, Centres centres, Names keys) {
        this.children = children;
        this.separations = separations;
        this.people = people;
        this.centres = centres;
        this.keys = keys;
    }

    Mono<Shelf> shelf(Staff staff) {
        return Mono.zip(
                        children.of(staff.centre()).collectList(),
                        people.of(staff.centre()).collectList(),
                        centres.of(staff.centre()))
                .flatMap(all -> keys.of(staff.centre(), all.getT1(), all.getT2())
                        .map(names -> new Shelf(viewer(staff, all.getT2()), all.getT3(), all.getT1(), names)));
    }

    private static Viewer viewer(Staff staff, List<PersonFile> adults) {
        return Viewer.of(
                staff,
                adults.stream().filter(it -> it.person().equals(staff.person())).findFirst());
    }

    Mono<History> history(ChildFile file, ZoneId zone) {
        return separations.of(file.child()).collectList().map(it -> History.of(file, it, zone));
    }

    /// Every child of the centre with all its mornings.
    Mono<List<History>> histories(Shelf shelf) {
        return separations
                .of(shelf.book().centre(), EVER, NEVER)
                .collect(Collectors.groupingBy(
                        SeparationLog.Told::child,
                        Collectors.mapping(SeparationLog.Told::separation, Collectors.toList())))
                .map(all -> shelf.children().stream()
                        .map(it -> History.of(
                                it,
                                all.getOrDefault(it.child(), List.of()),
                                shelf.book().zone()))
                        .toList());
    }

    /// The histories of these children only.
    Mono<Map<ChildId, History>> histories(List<ChildFile> files, ZoneId zone) {
        return Flux.fromIterable(files)
                .flatMap(it -> history(it, zone), 8)
                .collectMap(it -> it.file().child());
    }
}
