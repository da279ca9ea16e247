package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One paired tablet or one browser of a family.
public record DeviceId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeviceId {
        IdForm.check("device", value);
    }

    public static DeviceId fresh() {
        return new DeviceId("device-" + IdForm.suffix());
    }

    @Override
    public String toString() {
        return value;
    }
}
