package hugkissgo.checkin.relay;

import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.log.Entry;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// What is being sent of one stream: never two at once, as two in flight can arrive inverted when the first expires.
/// Belongs to the relay's one thread.
final class Run {
    private final StreamId stream;
    private final Deque<Entry> queue = new ArrayDeque<>();
    private long last;
    private boolean readAgain;
    private @Nullable Entry inFlight;

    Run(StreamId stream) {
        this.stream = stream;
    }

    StreamId stream() {
        return stream;
    }

    void add(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    void add(Entry entry) {
        queue.add(entry);
        last = entry.seq();
    }

    /// Takes a newer entry if it is the very next, else remembers to look into the log when this run is done.
    void follow(@Nullable Entry entry) {
        if (entry != null && !readAgain && last > 0 && entry.seq() == last + 1) {
            add(entry);
        } else {
            readAgain = true;
        }
    }

    void readAgain() {
        readAgain = true;
    }

    boolean wantsReading() {
        return readAgain;
    }

    /// The next to send, now in flight.
    @Nullable
    Entry next() {
        inFlight = queue.poll();
        return inFlight;
    }

    /// Whether this is the one in flight; true once only, as a producer may both throw and complete.
    boolean arrived(Entry entry) {
        boolean mine = inFlight == entry;
        if (mine) {
            inFlight = null;
        }
        return mine;
    }
}
