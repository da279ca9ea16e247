package hugkissgo.checkin.relay;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.log.Entry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is being sent of one stream: never two at once, as two in flight can arrive inverted when the first expires.
/// Belongs to the relay's one thread.
final class Run {
    private final StreamId stream;
    private final Deque<Entry> queue = new ArrayDeque<>();
    /// What was said meanwhile; each has a mark of its own.
    private final Deque<Entry> fresh = new ArrayDeque<>();

    private final List<EventId> marks = new ArrayList<>();
    private @Nullable Entry rest;
    private long last;
    private boolean readAgain;
    private @Nullable Entry inFlight;

    Run(StreamId stream) {
        this.stream = stream;
    }

    StreamId stream() {
        return stream;
    }

    /// Takes what was read, and where to go on when that is sent.
    void add(Collection<Entry> entries, @Nullable Entry rest) {
        entries.forEach(this::add);
        this.rest = rest;
    }

    void add(Entry entry) {
        queue.add(entry);
        last = entry.seq();
    }

    /// Takes a newer entry: before whatever is sent again if Kafka has had its predecessor, at the end if it is the
    /// very next; else remembers to look into the log when this run is done.
    void follow(@Nullable Entry entry, boolean predecessorIsOut) {
        if (entry != null && rest != null && predecessorIsOut) {
            fresh.add(entry);
        } else if (entry != null && rest == null && !readAgain && last > 0 && entry.seq() == last + 1) {
            add(entry);
        } else {
            readAgain = true;
        }
    }

    /// Where to go on reading; null when nothing is left of what was marked.
    @Nullable
    Entry rest() {
        return rest;
    }

    boolean wantsReading() {
        return readAgain;
    }

    /// The next to send, now in flight.
    @Nullable
    Entry next() {
        inFlight = fresh.isEmpty() ? queue.poll() : fresh.poll();
        return inFlight;
    }

    /// An entry is out: the marks that can be taken off now. A mark stands for the entries after it that have none,
    /// so it stays until those are out as well.
    List<EventId> out(Entry entry) {
        if (entry.seq() > last) {
            return List.of(entry.id());
        }
        if (entry.pending()) {
            marks.add(entry.id());
        }
        Entry next = queue.peek();
        if (next != null && !next.pending()) {
            return List.of();
        }
        var done = List.copyOf(marks);
        marks.clear();
        return done;
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
