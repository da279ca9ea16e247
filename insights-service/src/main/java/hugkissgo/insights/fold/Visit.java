package hugkissgo.insights.fold;

import hugkissgo.care.id.VisitId;

/// One stay of a child with its notes; `seq` is the number of the last fact that shaped it.
public record Visit(VisitId id, long seq, Notes notes) {

    static Visit fresh(VisitId id) {
        return new Visit(id, 0, Notes.NONE);
    }

    /// As it was after that fact: another instance may have written further than the child's own position says.
    public Visit upTo(long last) {
        return seq <= last ? this : new Visit(id, last, notes.upTo(last));
    }

    Visit with(Note note) {
        return new Visit(id, Math.max(seq, note.seq()), notes.with(note));
    }
}
