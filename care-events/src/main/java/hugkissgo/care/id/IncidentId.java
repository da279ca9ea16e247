package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One incident, told in the streams of the children it touched.
public record IncidentId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IncidentId {
        IdForm.check("incident", value);
    }

    public static IncidentId fresh() {
        return new IncidentId("incident-" + IdForm.suffix());
    }

    @Override
    public String toString() {
        return value;
    }
}
