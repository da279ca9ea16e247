package hugkissgo.insights.shelves;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// All shelves, for what is done to all of them.
@Component
public class Shelves {
    private final Children children;
    private final SeparationLog separations;
    private final VictoryLog victories;
    private final People people;
    private final Centres centres;
    private final Tellings tellings;
    private final FrozenWeeks frozen;

    Shelves(
            Children children,
            SeparationLog separations,
            VictoryLog victories,
            People people,
            Centres centres,
            Tellings tellings,
            FrozenWeeks frozen) {
        this.children = children;
        this.separations = separations;
        this.victories = victories;
        this.people = people;
        this.centres = centres;
        this.tellings = tellings;
        this.frozen = frozen;
    }

    /// Makes the indexes, and forgets what an earlier release wrote in another form.
    public Mono<Void> prepare() {
        return Flux.concat(
                        children.prepare(),
                        separations.prepare(),
                        victories.prepare(),
                        people.prepare(),
                        centres.prepare(),
                        tellings.prepare(),
                        frozen.prepare())
                .then();
    }
}
