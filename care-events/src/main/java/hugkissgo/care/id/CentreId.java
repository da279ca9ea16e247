package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One childcare centre; also the name of its own stream of events.
public record CentreId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CentreId {
        IdForm.check("centre", value);
    }

    /// The stream that holds everything about this one.
    public StreamId stream() {
        return new StreamId(value);
    }

    public static CentreId fresh() {
        return new CentreId("centre-" + IdForm.suffix());
    }

    @Override
    public String toString() {
        return value;
    }
}
