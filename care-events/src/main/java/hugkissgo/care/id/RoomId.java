package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One room of a centre.
public record RoomId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoomId {
        IdForm.check("room", value);
    }

    public static RoomId fresh() {
        return new RoomId("room-" + IdForm.suffix());
    }

    @Override
    public String toString() {
        return value;
    }
}
