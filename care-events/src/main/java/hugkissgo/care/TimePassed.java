package hugkissgo.care;

import hugkissgo.care.id.EventId;
import java.time.Instant;

/// What time alone made true, written by the log itself exactly once, in the child's stream.
public sealed interface TimePassed extends CareEvent {

    /// Ten minutes after a glad or calm goodbye there was no distress.
    record GoodbyeHeld(EventId goodbye) implements TimePassed {}

    /// The promised moment came and nobody had sent word.
    record WordMissed(Instant promised) implements TimePassed {}
}
