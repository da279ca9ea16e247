package hugkissgo.checkin.directory;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.CentreBook;
import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.day.PersonFile;
import hugkissgo.checkin.log.Change;
import hugkissgo.checkin.log.Standing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One centre's part of the directory: what was read, and what changed since.
final class Shelf {
    private final CentreId centre;
    private final Map<StreamId, Long> changed = new HashMap<>();
    private final Map<StreamId, Long> seqs = new HashMap<>();
    private long changes = 1;
    private long interruption = 1;
    private long readAt;
    private Known known;

    /// What must be read again, as of one moment.
    record Stale(boolean everything, long at, Map<StreamId, Long> changed) {
        Set<StreamId> streams() {
            return changed.keySet();
        }

        boolean isNothing() {
            return !everything && changed.isEmpty();
        }
    }

    Shelf(CentreId centre) {
        this.centre = centre;
        this.known = new Known(centre, CentreBook.UNKNOWN, Map.of(), Map.of());
    }

    CentreId centre() {
        return centre;
    }

    synchronized void on(Change change) {
        switch (change) {
            case Change.Begun it -> interruption++;
            case Change.Changed it -> changed(it.stream());
        }
    }

    synchronized void changed(StreamId stream) {
        changed.put(stream, ++changes);
    }

    synchronized Stale stale() {
        return new Stale(readAt < interruption, interruption, Map.copyOf(changed));
    }

    synchronized Known known() {
        return known;
    }

    /// Takes in what was read. What changed while it was read stays to be read again, and an older reading never
    /// replaces a newer one.
    synchronized Known put(Stale stale, List<Standing> read, Opener opener) {
        CentreBook book = known.book();
        Map<PersonId, Adult> adults = new HashMap<>(known.adultsById());
        Map<ChildId, Kid> children = new HashMap<>(known.childrenById());
        for (Standing it : read) {
            if (seqs.merge(it.stream(), it.seq(), Math::max) > it.seq()) {
                continue;
            }
            switch (it.tail()) {
                case CentreBook next -> book = next;
                case PersonFile file ->
                    adults.put(it.stream().person(), Adult.of(it.stream().person(), file, opener));
                case ChildDay day ->
                    children.put(it.stream().child(), Kid.of(it.stream().child(), day, opener));
            }
        }
        known = new Known(centre, book, adults, children);
        readAt = Math.max(readAt, stale.at());
        stale.changed().forEach(changed::remove);
        return known;
    }
}
