package hugkissgo.care;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.IncidentId;
import hugkissgo.care.words.Words;
import org.jspecify.annotations.Nullable;

/// What else belongs to a child's day. All stand in the child's stream.
public sealed interface DayFact extends CareEvent {

    /// Something worth telling: a moment, or a first time.
    record MomentShared(Kind kind, Words words) implements DayFact {}

    /// Something went wrong; the other child is named nowhere, only the incident joins the two streams.
    record IncidentNoted(IncidentId incident, Words words) implements DayFact {}

    /// The family asked how the child is.
    record AskedHow() implements DayFact {}

    /// Somebody in the room answered.
    record Answered(
            EventId asked,
            Mood mood,
            Separation.@Nullable Activity activity,
            @Nullable Words words) implements DayFact {}

    /// An ordinary moment or a milestone.
    enum Kind {
        MOMENT,
        MILESTONE
    }

    /// How the child is just now, in one tap.
    enum Mood {
        HAPPY,
        BUSY,
        RESTING,
        NEEDS_COMFORT
    }
}
