package hugkissgo.centre.morning;

import java.time.Duration;
import java.util.Map;

/// One thing that somebody does in the morning of one child, so long after the morning's beginning.
public sealed interface Step {
    Duration after();

    /// The parent brings the child to the kiosk, with what the morning was like.
    record Bring(Duration after, java.util.List<String> morning) implements Step {}

    /// Somebody says something on the room's tablet: the type of the event and its fields.
    record Say(Duration after, String type, Map<String, Object> fields) implements Step {
        public Say {
            fields = Map.copyOf(fields);
        }
    }

    static Step say(Duration after, String type) {
        return new Say(after, type, Map.of());
    }

    static Step say(Duration after, String type, String field, Object value) {
        return new Say(after, type, Map.of(field, value));
    }
}
