package hugkissgo.insights.victory;

import hugkissgo.care.id.ChildId;
import java.time.Instant;
import java.util.Collection;

/// A child's mornings before a moment, of which only a few numbers are left; `seq` is how far the child had come then.
public record Before(long seq, Instant until, Past past) {
    public static final Before NOTHING = new Before(0, Instant.EPOCH, Past.NONE);

    public boolean has(Line line) {
        return line.arrived().isBefore(until);
    }

    /// The same up to a later moment; what it has already does not count again.
    public Before then(ChildId child, long asOf, Instant later, Collection<Line> lines) {
        if (!later.isAfter(until)) {
            return this;
        }
        var next = lines.stream()
                .filter(it -> !has(it) && it.arrived().isBefore(later))
                .toList();
        return new Before(asOf, later, past.after(child, next));
    }
}
