package hugkissgo.centre.reconciliation;

import hugkissgo.centre.entrance.Door;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What each stage of the way holds, read through the doors that people use.
final class Stages {
    private Stages() {}

    /// One event of a child in the log.
    record Logged(String id, String child, long seq, String type) {}

    /// One entry of a guardian's feed: the event or the small victory it tells of.
    record Told(String of, boolean isVictory) {}

    static List<Logged> log(Door office, String child) {
        var events = new ArrayList<Logged>();
        for (JsonNode event :
                office.get("/api/office/children/" + child + "/log").path("events")) {
            events.add(new Logged(
                    event.path("id").asString(),
                    child,
                    event.path("seq").asLong(),
                    event.path("type").asString()));
        }
        return events;
    }

    static boolean chainIsWhole(Door office, String child) {
        return office.get("/api/office/children/" + child + "/verify")
                .path("whole")
                .asBoolean(false);
    }

    /// All of a guardian's feed. Its pages overlap, so an entry counts by its id.
    static List<Told> feed(Door phone) {
        var entries = new LinkedHashMap<String, Told>();
        String after = "";
        while (true) {
            JsonNode page = phone.get("/family/api/feed" + (after.isEmpty() ? "" : "?after=" + after));
            int known = entries.size();
            page.path("entries").forEach(entry -> entries.put(entry.path("id").asString(), told(entry)));
            if (entries.size() == known) {
                return List.copyOf(entries.values());
            }
            after = page.path("cursor").asString("");
        }
    }

    private static Told told(JsonNode entry) {
        return new Told(
                entry.path("event").asString(), entry.path("kind").asString().equals("VICTORY"));
    }

    /// The visits of a child that the staff pages have folded into separations.
    static Set<String> separations(Door office, String child) {
        var visits = new HashSet<String>();
        office.get("/staff/api/children/" + child).path("visits").forEach(it -> visits.add(it.asString()));
        return visits;
    }
}
