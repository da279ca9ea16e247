package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.Metric;
import java.util.List;
import reactor.core.publisher.Mono;

/// One child that a viewer may open, with its history and the centre as that viewer sees it.
record Seen(Library.Shelf shelf, History history) {

    /// All of a viewer's children.
    static Mono<List<Seen>> by(Staff staff, Library library) {
        return library.shelf(staff)
                .flatMap(shelf -> library.mine(shelf)
                        .map(all -> all.stream().map(it -> new Seen(shelf, it)).toList()));
    }

    ChildPage.Face face() {
        return ChildPage.Face.of(history.file(), shelf.book(), shelf.names());
    }

    Level level(Metric metric) {
        return metric.levelFor(shelf.viewer().to(history.file()));
    }
}
