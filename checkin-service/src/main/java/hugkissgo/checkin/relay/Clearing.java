package hugkissgo.checkin.relay;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.log.Heads;
import hugkissgo.checkin.log.Reach;
import hugkissgo.checkin.relay.Signal.Cleared;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes the marks off what the broker has, in batches: one write for up to 200 entries or 50 ms, and before it one
/// that keeps how far their streams have come. Belongs to the relay's one thread.
final class Clearing {
    static final Duration PAUSE = Duration.ofMillis(50);
    private static final int BATCH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Heads heads;
    private final Consumer<Signal> tell;
    private final Map<StreamId, Reach> reached = new HashMap<>();
    private final Set<EventId> done = new LinkedHashSet<>();
    private final Set<EventId> underWay = new HashSet<>();
    private long first;

    /// What is written together: marks to take off, and how far the streams of all that was sent have come.
    record Batch(List<EventId> ids, List<Reach> reached) {}

    Clearing(Outbox outbox, Heads heads, Consumer<Signal> tell) {
        this.outbox = outbox;
        this.heads = heads;
        this.tell = tell;
    }

    /// The broker has it, whether or not a mark can be taken off yet.
    void sent(Entry entry) {
        reached.merge(entry.stream(), Reach.of(entry), Reach::and);
    }

    void add(Collection<EventId> ids, long now) {
        if (done.isEmpty()) {
            first = now;
        }
        done.addAll(ids);
    }

    /// Sent already, whatever its mark still says.
    boolean has(EventId id) {
        return done.contains(id) || underWay.contains(id);
    }

    boolean isIdle() {
        return done.isEmpty();
    }

    /// Writes when there is enough, or what there is has waited; one write at a time.
    void flush(long now, boolean atOnce) {
        boolean ripe = atOnce || done.size() >= BATCH || now - first >= PAUSE.toNanos();
        if (done.isEmpty() || !underWay.isEmpty() || !ripe) {
            return;
        }
        var batch = new Batch(List.copyOf(done), List.copyOf(reached.values()));
        done.clear();
        reached.clear();
        underWay.addAll(batch.ids());
        write(batch);
    }

    /// What a head does not know yet keeps its mark, so it is tried again.
    private void write(Batch batch) {
        heads.keep(batch.reached())
                .then(outbox.clear(batch.ids()))
                .timeout(PATIENCE)
                .subscribe(
                        nothing -> {},
                        error -> tell.accept(new Cleared(batch, error)),
                        () -> tell.accept(new Cleared(batch, null)));
    }

    void cleared(Batch batch, @Nullable Throwable error) {
        batch.ids().forEach(underWay::remove);
        if (error != null) {
            done.addAll(batch.ids());
            batch.reached().forEach(it -> reached.merge(it.stream(), it, (later, earlier) -> earlier.and(later)));
        }
    }
}
