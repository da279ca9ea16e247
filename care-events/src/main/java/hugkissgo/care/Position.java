package hugkissgo.care;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;

/// Where an event stands: its centre, its stream, and its number there, 1, 2, 3 … without a gap.
public record Position(CentreId centre, StreamId stream, long seq) {
    public Position {
        if (seq < 1) {
            throw new IllegalArgumentException("seq: from 1");
        }
    }
}
