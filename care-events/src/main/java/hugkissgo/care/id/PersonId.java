package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One adult: guardian, collector or member of staff; opaque, also the name of the person's stream.
public record PersonId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        IdForm.check("person", value);
    }

    /// The stream that holds everything about this one.
    public StreamId stream() {
        return new StreamId(value);
    }

    public static PersonId fresh() {
        return new PersonId("person-" + IdForm.suffix());
    }

    @Override
    public String toString() {
        return value;
    }
}
