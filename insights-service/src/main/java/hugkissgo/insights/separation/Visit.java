package hugkissgo.insights.separation;

import hugkissgo.care.id.VisitId;
import java.time.Instant;
import java.util.Optional;

/// One stay of a child with its notes; `seq` is the number of the last fact that shaped it.
public record Visit(VisitId id, long seq, Notes notes) {

    public static Visit fresh(VisitId id) {
        return new Visit(id, 0, Notes.NONE);
    }

    /// As it was after that fact: another instance may have written further than the child's own position says.
    public Visit upTo(long last) {
        return seq <= last ? this : new Visit(id, last, notes.upTo(last));
    }

    /// When the first of its facts happened.
    public Instant began() {
        return notes.all().isEmpty() ? Instant.EPOCH : notes.all().getFirst().at();
    }

    /// The separation of this visit, or nothing where the child was not here after all.
    public Optional<Separation> told() {
        return Telling.of(this).separation();
    }

    public Visit with(Note note) {
        return new Visit(id, Math.max(seq, note.seq()), notes.with(note));
    }
}
