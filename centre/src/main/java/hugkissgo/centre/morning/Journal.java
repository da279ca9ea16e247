package hugkissgo.centre.morning;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What the simulated people know: every tap they made and how it was answered, for whoever counts afterwards.
public final class Journal {
    private final ConcurrentLinkedQueue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

    /// One answered tap; times in nanoseconds of this process, `tries` from 1.
    public record Heard(
            String id,
            String child,
            String type,
            String outcome,
            String reason,
            long seq,
            long sentAt,
            long answeredAt,
            int tries) {
        public boolean isKept() {
            return outcome.equals("RECORDED") || outcome.equals("ALREADY");
        }
    }

    /// Before a tap is sent: from now on the log may hold it.
    void saying(String id) {
        said.add(id);
    }

    void add(Heard answer) {
        heard.add(answer);
    }

    /// The ids of all taps that were ever sent, answered or not.
    public Collection<String> said() {
        return List.copyOf(said);
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    /// The longest time between a tap and its answer, in milliseconds.
    public long longestWaitMillis() {
        return heard.stream()
                        .mapToLong(it -> it.answeredAt() - it.sentAt())
                        .max()
                        .orElse(0)
                / 1_000_000;
    }
}
