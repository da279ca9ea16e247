package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One stay of a child from drop-off to pickup; given out by the check-in service only.
public record VisitId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {
        IdForm.check("visit", value);
    }

    /// A visit is named after the event that began it, so the same drop-off always begins the same visit.
    public static VisitId begunBy(EventId event) {
        return new VisitId("visit-" + event.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
