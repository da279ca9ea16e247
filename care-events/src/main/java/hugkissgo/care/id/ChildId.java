package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One child at a centre; opaque, also the name of the child's stream.
public record ChildId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChildId {
        IdForm.check("child", value);
    }

    /// The stream that holds everything about this one.
    public StreamId stream() {
        return new StreamId(value);
    }

    public static ChildId fresh() {
        return new ChildId("child-" + IdForm.suffix());
    }

    @Override
    public String toString() {
        return value;
    }
}
