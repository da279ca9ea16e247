package hugkissgo.insights.separation;

import hugkissgo.care.CareEvent;
import hugkissgo.care.Fact;
import hugkissgo.care.id.EventId;
import java.time.Instant;
import java.util.Comparator;

/// One fact as the insights keep it: what happened and when, and its number in the child's stream.
public record Note(EventId id, long seq, Instant at, Instant recordedAt, CareEvent event) {

    /// A day is told by when things happened, never by when they were heard; the id decides between equals.
    public static final Comparator<Note> AS_IT_HAPPENED =
            Comparator.comparing(Note::at).thenComparing(note -> note.id().value());

    public static Note of(Fact fact) {
        return new Note(fact.id(), fact.seq(), fact.at(), fact.envelope().recordedAt(), fact.event());
    }
}
