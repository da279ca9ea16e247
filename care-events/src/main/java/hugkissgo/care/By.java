package hugkissgo.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;

/// Who says so: an adult of a family, a member of staff, a tablet, or the centre itself (time passing, an import).
public record By(Kind kind, String id) {

    /// The kinds of those who say something.
    public enum Kind {
        ADULT,
        STAFF,
        DEVICE,
        CENTRE
    }

    public static final By CENTRE = new By(Kind.CENTRE, "itself");

    public By {
        if (id.isEmpty() || id.indexOf(':') >= 0 || id.length() > 80) {
            throw new IllegalArgumentException("by: not an id");
        }
    }

    public static By adult(PersonId person) {
        return new By(Kind.ADULT, person.value());
    }

    public static By staff(PersonId person) {
        return new By(Kind.STAFF, person.value());
    }

    public static By device(DeviceId device) {
        return new By(Kind.DEVICE, device.value());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static By parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("by: kind:id");
        }
        return new By(Kind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /// The person behind it; only for adults and staff.
    public PersonId person() {
        return new PersonId(id);
    }

    @JsonValue
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
