package hugkissgo.checkin.log;

import hugkissgo.care.id.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Where a request leaves word that a stream has something for Kafka. Bounded, never blocks, never fails: what finds no
/// room is found by the relay's sweep.
public final class Hints {
    private static final int MOST = 10_000;

    private final ConcurrentHashMap<StreamId, Hint> left = new ConcurrentHashMap<>();
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile Runnable bell = () -> {};

    /// A stream with its newest entry; without one the stream must be read. `previousIsOut` says that Kafka certainly
    /// has the entry before it.
    public record Hint(StreamId stream, @Nullable Entry entry, boolean previousIsOut) {}

    /// Rings once for any number of hints until they are taken.
    public void ring(Runnable bell) {
        this.bell = bell;
    }

    void offer(Entry entry, boolean previousIsOut) {
        StreamId stream = entry.stream();
        if (left.size() >= MOST && !left.containsKey(stream)) {
            return;
        }
        left.compute(
                stream,
                (same, before) ->
                        before == null ? new Hint(stream, entry, previousIsOut) : new Hint(stream, null, false));
        if (rung.compareAndSet(false, true)) {
            bell.run();
        }
    }

    /// Takes all that were left.
    public List<Hint> take() {
        rung.set(false);
        var taken = new ArrayList<Hint>();
        for (StreamId stream : left.keySet()) {
            Hint hint = left.remove(stream);
            if (hint != null) {
                taken.add(hint);
            }
        }
        return taken;
    }
}
