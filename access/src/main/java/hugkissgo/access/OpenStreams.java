package hugkissgo.access;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// The live streams that are open: each ends within five seconds of its session, and at once where nobody says that it
/// still stands; all end before the server stops, which would otherwise wait for them.
public final class OpenStreams implements SmartLifecycle {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final Sessions sessions;
    private volatile Sinks.Empty<Void> closing = Sinks.empty();
    private volatile boolean running;

    public OpenStreams(Sessions sessions) {
        this.sessions = sessions;
    }

    /// The same stream for as long as its visitor may listen.
    public <T> Flux<T> whileAllowed(Visitor visitor, Flux<T> stream) {
        return stream.takeUntilOther(ended(visitor)).takeUntilOther(closing.asMono());
    }

    private Mono<Boolean> ended(Visitor visitor) {
        return Flux.interval(EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> isOpen(visitor))
                .filter(open -> !open)
                .next();
    }

    private Mono<Boolean> isOpen(Visitor visitor) {
        return sessions.visitor(visitor.surface(), visitor.session())
                .map(found -> found.isPresent())
                .timeout(PATIENCE)
                .onErrorReturn(false);
    }

    @Override
    public void start() {
        closing = Sinks.empty();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        closing.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
