package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One notice of the insights about one child.
public record NoticeId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoticeId {
        IdForm.check("notice", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
