package hugkissgo.insights.separation;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Reunion;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One separation: a child, a day it came, a drop-off, and what was noted of the goodbye.
public record Separation(
        VisitId visit,
        Arrival arrival,
        @Nullable Parting parting,
        @Nullable Settling settling,
        Outcome outcome,
        @Nullable Ending ending,
        Writing writing,
        @Nullable Owed owed) {

    /// Who brought the child, when, and what they said of the morning.
    public record Arrival(
            Instant at, @Nullable RoomId room, @Nullable PersonId bringer, List<Morning> morning) {
        public Arrival {
            morning = List.copyOf(morning);
        }
    }

    /// First and last goodbye; a parent who came back started the clock again, and both clocks are kept.
    public record Parting(
            Instant first,
            Instant last,
            Goodbye state,
            int returns,
            boolean askedBack,
            @Nullable PersonId receiver,
            @Nullable Integer ageMonths) {}

    /// When and at what the child settled for good, and with whom.
    public record Settling(
            EventId fact,
            Instant at,
            Activity activity,
            @Nullable PersonId with) {}

    /// The pickup and how the two met again.
    public record Ending(@Nullable Instant gone, @Nullable Reunion reunion) {}

    /// How the morning was written down: facts out of order, and seconds from the goodbye to its entry.
    public record Writing(int disorder, long delaySeconds) {}

    /// When word of a child that had not settled fell due, and the facts whose telling was that word, in time or late.
    public record Owed(Instant due, List<EventId> answers) {
        public Owed {
            answers = List.copyOf(answers);
        }
    }
}
