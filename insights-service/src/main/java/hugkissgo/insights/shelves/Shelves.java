package hugkissgo.insights.shelves;

import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// All shelves, for what is done to all of them.
@Component
public class Shelves {
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final Mono<Void> prepared;

    Shelves(
            Children children,
            SeparationLog separations,
            VictoryLog victories,
            People people,
            Centres centres,
            Tellings tellings,
            FrozenWeeks frozen,
            Pasts pasts) {
        this.prepared = Flux.concat(
                        children.prepare(),
                        separations.prepare(),
                        victories.prepare(),
                        people.prepare(),
                        centres.prepare(),
                        tellings.prepare(),
                        frozen.prepare(),
                        pasts.prepare())
                .then()
                .cache(_ -> FOR_EVER, _ -> Duration.ZERO, () -> FOR_EVER);
    }

    /// Makes the indexes, and forgets what an earlier release wrote in another form: once, unless it failed.
    /// A collection or an index that is made while a transaction is under way takes that one back.
    public Mono<Void> prepare() {
        return prepared;
    }
}
