package hugkissgo.checkin.relay;

import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.log.Hints.Hint;
import hugkissgo.checkin.log.Plant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which streams are being sent, which wait to be read, and how far this instance has brought each. Belongs to the
/// relay's one thread.
final class Streams {
    private static final int MOST_RUNS = 1_000;
    /// While so many run, no other is begun by reading: a stream that is sent again whole is soon done.
    private static final int READ_ABREAST = 64;
    private static final int REMEMBERED = 20_000;

    private final Map<StreamId, Run> runs = new HashMap<>();
    private final Set<StreamId> waiting = new LinkedHashSet<>();
    private final List<Run> goingOn = new ArrayList<>();
    private final Map<StreamId, Long> published = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// Nothing is in flight; what is to be read on is marked.
    boolean isIdle() {
        return runs.size() == goingOn.size();
    }

    /// A run to begin at once with the hinted entry; null where the stream runs already or must be read first.
    @Nullable
    Run hinted(Hint hint, boolean paused) {
        Run running = runs.get(hint.stream());
        Entry entry = hint.entry();
        boolean isNext = entry != null && isNext(entry, hint.previousIsOut());
        if (running != null) {
            running.follow(entry, isNext);
            return Plant.TWO_IN_FLIGHT.isOn() ? running : null;
        }
        if (entry == null || paused || runs.size() >= MOST_RUNS || !isNext) {
            waiting.add(hint.stream());
            return null;
        }
        Run run = begin(hint.stream());
        run.add(entry);
        return run;
    }

    private boolean isNext(Entry entry, boolean previousIsOut) {
        return entry.seq() == 1 || previousIsOut || published.getOrDefault(entry.stream(), 0L) >= entry.seq() - 1;
    }

    void waitFor(StreamId stream) {
        if (!runs.containsKey(stream)) {
            waiting.add(stream);
        }
    }

    /// Streams to look up now; each has its run from here on, so that nothing overtakes the reading.
    List<Run> toRead() {
        var chosen = new ArrayList<>(goingOn);
        goingOn.clear();
        var next = waiting.iterator();
        while (next.hasNext() && runs.size() < READ_ABREAST) {
            StreamId stream = next.next();
            next.remove();
            Run running = runs.get(stream);
            if (running == null) {
                chosen.add(begin(stream));
            } else {
                running.follow(null, false);
            }
        }
        return chosen;
    }

    private Run begin(StreamId stream) {
        Run run = new Run(stream);
        runs.put(stream, run);
        return run;
    }

    void published(Entry entry) {
        published.merge(entry.stream(), entry.seq(), Math::max);
    }

    /// Nothing of what was read is left to send.
    void finished(Run run) {
        if (run.rest() != null) {
            goingOn.add(run);
        } else if (runs.remove(run.stream(), run) && run.wantsReading()) {
            waiting.add(run.stream());
        }
    }

    /// Not finished: the sweep will find what is left.
    void giveUp(Run run) {
        runs.remove(run.stream(), run);
    }
}
