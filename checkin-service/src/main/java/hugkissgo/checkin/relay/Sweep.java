package hugkissgo.checkin.relay;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.relay.Outbox.Waiting;
import hugkissgo.checkin.relay.Signal.Swept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Looks once a second for what still waits: what was there a second ago too is nobody's, so it is taken. The first
/// sweep after a start takes everything.
final class Sweep {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 5_000;

    private final Outbox outbox;
    private final Consumer<Signal> tell;
    private final Clock clock;
    private volatile Set<EventId> seen = Set.of();
    private volatile boolean first = true;
    private volatile boolean underWay;
    private volatile Instant oldest = Instant.MAX;
    private long next = Long.MIN_VALUE;

    Sweep(Outbox outbox, Consumer<Signal> tell, Clock clock) {
        this.outbox = outbox;
        this.tell = tell;
        this.clock = clock;
    }

    void maybe(long now) {
        if (underWay || (next != Long.MIN_VALUE && now - next < 0)) {
            return;
        }
        underWay = true;
        next = now + EVERY.toNanos();
        outbox.waiting(MOST)
                .timeout(PATIENCE)
                .doFinally(end -> underWay = false)
                .subscribe(this::seen, error -> Relay.LOG.warn("the outbox cannot be swept: {}", error.toString()));
    }

    private void seen(List<Waiting> waiting) {
        Set<EventId> before = seen;
        boolean all = first;
        var ids = new HashSet<EventId>();
        waiting.forEach(it -> ids.add(it.id()));
        List<StreamId> streams = waiting.stream()
                .filter(it -> all || before.contains(it.id()))
                .map(Waiting::stream)
                .distinct()
                .toList();
        oldest = waiting.stream().map(Waiting::since).min(Instant::compareTo).orElse(Instant.MAX);
        seen = ids;
        first = false;
        if (!streams.isEmpty()) {
            tell.accept(new Swept(streams));
        }
    }

    /// For how long the oldest entry has waited for Kafka, in seconds; 0 when none waits.
    double oldestSeconds() {
        Instant since = oldest;
        return since.equals(Instant.MAX)
                ? 0
                : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
