package hugkissgo.checkin.relay;

import hugkissgo.care.id.EventId;
import hugkissgo.checkin.relay.Signal.Cleared;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes the marks off what the broker has, in batches: one write for up to 200 entries or 50 ms. Belongs to the
/// relay's one thread.
final class Clearing {
    static final Duration PAUSE = Duration.ofMillis(50);
    private static final int BATCH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Consumer<Signal> tell;
    private final Set<EventId> done = new LinkedHashSet<>();
    private final Set<EventId> underWay = new HashSet<>();
    private long first;

    Clearing(Outbox outbox, Consumer<Signal> tell) {
        this.outbox = outbox;
        this.tell = tell;
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
        List<EventId> ids = new ArrayList<>(done);
        done.clear();
        underWay.addAll(ids);
        outbox.clear(ids)
                .timeout(PATIENCE)
                .subscribe(
                        nothing -> {},
                        error -> tell.accept(new Cleared(ids, error)),
                        () -> tell.accept(new Cleared(ids, null)));
    }

    void cleared(List<EventId> ids, @Nullable Throwable error) {
        ids.forEach(underWay::remove);
        if (error != null) {
            done.addAll(ids);
        }
    }
}
