package hugkissgo.checkin.day;

import hugkissgo.care.CareEvent;
import hugkissgo.care.id.VisitId;
import org.jspecify.annotations.Nullable;

/// What the rules say to a proposal: it becomes a fact, or it does not and why.
public sealed interface Decision {

    /// The event as it is to be recorded, with what only the service knows filled in, and the visit it belongs to.
    record Accepted(CareEvent event, @Nullable VisitId visit) implements Decision {
        public Accepted(CareEvent event) {
            this(event, null);
        }
    }

    /// The rules say no.
    record Refused(Reason reason) implements Decision {}
}
