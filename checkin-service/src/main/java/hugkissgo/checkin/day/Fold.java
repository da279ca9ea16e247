package hugkissgo.checkin.day;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import hugkissgo.care.Fact;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.CareJson;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// How facts become a tail, and how a tail is written beside the last of them.
public final class Fold {
    private static final int VERSION = 1;
    /// A release that knew no weekdays left them out of what it wrote beside a later fact.
    private static final int CENTRES_VERSION = 2;

    /// Only components are state; a question like `isOpen` is not.
    private static final JsonMapper JSON = CareJson.log()
            .rebuild()
            .changeDefaultVisibility(it -> it.withIsGetterVisibility(Visibility.NONE))
            .build();

    private Fold() {}

    /// Raised whenever the same facts would give another tail; tails of another version are folded again.
    public static int version(StreamId stream) {
        return stream.isChild() || stream.isPerson() ? VERSION : CENTRES_VERSION;
    }

    /// The tail of a stream: all its facts in the order of `seq`, without those that were corrected.
    public static Tail of(StreamId stream, List<Fact> facts) {
        Set<EventId> corrected = Corrections.corrected(facts);
        Tail tail = Tail.before(stream);
        for (Fact fact : facts) {
            if (!corrected.contains(fact.id())) {
                tail = tail.after(fact);
            }
        }
        return tail;
    }

    public static String write(Tail tail) {
        return JSON.writeValueAsString(tail);
    }

    public static Tail read(StreamId stream, String json) {
        return JSON.readValue(json, Tail.before(stream).getClass());
    }
}
