package hugkissgo.care.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// One ordered stream of events: a child's, a person's, or a centre's own; also the key of its records on Kafka.
public record StreamId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StreamId {
        int dash = value == null ? -1 : value.indexOf('-');
        IdForm.check(dash < 0 ? "stream" : kind(value.substring(0, dash)), value == null ? "" : value);
    }

    private static String kind(String prefix) {
        return switch (prefix) {
            case "child", "person", "centre" -> prefix;
            default -> "stream";
        };
    }

    public boolean isChild() {
        return value.startsWith("child-");
    }

    public boolean isPerson() {
        return value.startsWith("person-");
    }

    public boolean isCentre() {
        return value.startsWith("centre-");
    }

    public ChildId child() {
        return new ChildId(value);
    }

    public PersonId person() {
        return new PersonId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
