package hugkissgo.notify.telling;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// One thing one guardian is told, of one event. `shaped` is the seq of the event that gave it its present form.
public record Entry(
        String id,
        CentreId centre,
        ChildId child,
        PersonId guardian,
        EventId event,
        long shaped,
        Instant at,
        Kind kind,
        Map<String, Arg> args,
        boolean amended) {

    public Entry {
        args = Map.copyOf(args);
    }

    /// The same name for the same news on every machine, so that telling it again changes nothing.
    public static String idOf(EventId event, PersonId guardian) {
        return Hash.of((event + "\n" + guardian).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 32);
    }
}
