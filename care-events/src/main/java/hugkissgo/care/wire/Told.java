package hugkissgo.care.wire;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import java.time.Instant;

/// On `told.v1`, keyed by the child: one guardian was told of one event (the feed had it, a push was accepted), or the
/// push was given up.
public record Told(
        EventId event,
        CentreId centre,
        ChildId child,
        PersonId guardian,
        Outcome outcome,
        Instant happened,
        Instant at) {

    /// How far the word has come.
    public enum Outcome {
        IN_FEED,
        PUSH_ACCEPTED,
        PUSH_GIVEN_UP
    }
}
