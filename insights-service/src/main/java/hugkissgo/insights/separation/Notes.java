package hugkissgo.insights.separation;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.CareEvent;
import hugkissgo.care.id.EventId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Facts that belong together, in the order in which they happened; what was corrected is kept but no longer counts.
public record Notes(List<Note> all) {
    public static final Notes NONE = new Notes(List.of());

    public Notes {
        all = List.copyOf(all);
    }

    /// Without what was heard after that number.
    public Notes upTo(long seq) {
        return new Notes(all.stream().filter(note -> note.seq() <= seq).toList());
    }

    public boolean has(EventId fact) {
        return all.stream().anyMatch(note -> note.id().equals(fact));
    }

    /// The same notes with one more; a fact that is already there changes nothing.
    public Notes with(Note note) {
        int place = Collections.binarySearch(all, note, Note.AS_IT_HAPPENED);
        if (place >= 0) {
            return this;
        }
        var more = new ArrayList<>(all);
        more.add(-place - 1, note);
        return new Notes(more);
    }

    /// What still counts. A correction of a correction lets the first fact stand again, so the latest decides first.
    public List<Note> standing() {
        if (all.stream().noneMatch(note -> note.event() instanceof Corrected)) {
            return all;
        }
        Set<EventId> struck = struck();
        return all.stream()
                .filter(note -> !(note.event() instanceof Corrected))
                .filter(note -> !struck.contains(note.id()))
                .toList();
    }

    <E extends CareEvent> Stream<E> standing(Class<E> kind) {
        return standing().stream().map(Note::event).filter(kind::isInstance).map(kind::cast);
    }

    private Set<EventId> struck() {
        var struck = new HashSet<EventId>();
        all.stream()
                .filter(note -> note.event() instanceof Corrected)
                .sorted(Comparator.comparingLong(Note::seq).reversed())
                .filter(note -> !struck.contains(note.id()))
                .forEach(note -> struck.add(((Corrected) note.event()).fact()));
        return struck;
    }
}
