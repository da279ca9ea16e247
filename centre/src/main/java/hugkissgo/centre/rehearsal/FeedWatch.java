package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Door;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/// A parent who looks at the feed again and again until word is there: how long a tap takes to a phone.
final class FeedWatch {
    private static final long GIVE_UP_NANOS = 30_000_000_000L;
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();

    /// Looks until the feed tells of this event, for at most 30 seconds.
    void await(Door phone, String event, long tapped) {
        String after = "";
        while (System.nanoTime() - tapped < GIVE_UP_NANOS) {
            JsonNode page = phone.get("/family/api/feed" + (after.isEmpty() ? "" : "?after=" + after));
            for (JsonNode entry : page.path("entries")) {
                if (entry.path("event").asString().equals(event)) {
                    nanos.add(System.nanoTime() - tapped);
                    return;
                }
            }
            after = page.path("cursor").asString(after);
        }
    }

    String summary() {
        return "tap to feed " + Latency.of(List.copyOf(nanos));
    }
}
