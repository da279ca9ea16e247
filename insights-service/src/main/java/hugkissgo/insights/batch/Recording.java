package hugkissgo.insights.batch;

import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.Separations;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.Newer;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.Turn;
import hugkissgo.insights.shelves.VictoryLog;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Writes down what a batch has become: what it shaped first, the positions last.
@Component
public class Recording {
    private final SeparationLog separations;
    private final VictoryLog victories;
    private final Children children;
    private final People people;
    private final Centres centres;

    Recording(SeparationLog separations, VictoryLog victories, Children children, People people, Centres centres) {
        this.separations = separations;
        this.victories = victories;
        this.children = children;
        this.people = people;
        this.centres = centres;
    }

    /// Visits, and victories that lie behind.
    public Mono<Void> shaped(Turn turn, Folded folded) {
        List<ChildFile> files = folded.moved().stream().map(Separations::file).toList();
        List<Newer> visits = folded.moved().parallelStream()
                .flatMap(child -> separations.documents(child.file(), folded.visits(child)))
                .toList();
        return separations.keep(turn, visits).then(victories.keep(turn, files));
    }

    /// What says how far each stream is known; once it is there nothing before it is read again.
    public Mono<Void> positions(Turn turn, Folded folded) {
        List<ChildFile> files =
                folded.moved().parallelStream().map(it -> it.file().turned()).toList();
        return children.keep(turn, files)
                .then(people.keep(turn, folded.persons()))
                .then(centres.keep(turn, folded.books()));
    }
}
