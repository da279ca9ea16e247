package hugkissgo.insights.inbox;

import hugkissgo.insights.reading.Freshness;
import hugkissgo.insights.retention.Clearing;
import hugkissgo.insights.retention.Freezing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Has weeks frozen and cleared by whoever keeps the live generation, while nothing is known to be still on its way.
@Component
class Retiring {
    private final Generation generation;
    private final Freshness freshness;
    private final Freezing freezing;
    private final Clearing clearing;

    Retiring(Generation generation, Freshness freshness, Freezing freezing, Clearing clearing) {
        this.generation = generation;
        this.freshness = freshness;
        this.freezing = freezing;
        this.clearing = clearing;
    }

    /// Called now and then.
    Mono<Void> look() {
        return generation
                .isLive()
                .filter(live -> live && !freshness.isBehind())
                .flatMap(_ -> freezing.look().then(clearing.look()));
    }
}
