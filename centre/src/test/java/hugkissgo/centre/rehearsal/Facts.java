package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// All that is known of each child, through the pages that show it, without what is another in each centre: ids,
/// hashes and times.
final class Facts {
    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Facts() {}

    /// By the child's first name: its log, each guardian's feed, its separations and metrics.
    static SortedMap<String, List<String>> of(Troupe troupe) {
        var facts = new TreeMap<String, List<String>>();
        for (Roster.Child child : troupe.roster().children()) {
            var known = new ArrayList<String>();
            known.addAll(lines("log", troupe.office().get("/api/office/children/" + child.id() + "/log"), "events"));
            for (Door phone : troupe.phones().get(child.id())) {
                known.addAll(feed(phone));
            }
            known.add(plain("staff", troupe.office().get("/staff/api/children/" + child.id())));
            known.addAll(
                    lines("metric", troupe.office().get("/staff/api/children/" + child.id() + "/metrics"), "metrics"));
            facts.put(child.firstName(), known);
        }
        return facts;
    }

    /// Small victories come on a way of their own, so where among the others they stand is open.
    private static List<String> feed(Door phone) {
        var entries = new ArrayList<String>();
        var victories = new ArrayList<String>();
        for (JsonNode entry : phone.get("/family/api/feed").path("entries")) {
            (entry.path("kind").asString().equals("VICTORY") ? victories : entries).add(plain("feed", entry));
        }
        entries.addAll(victories);
        return entries;
    }

    private static List<String> lines(String name, JsonNode answer, String list) {
        return answer.path(list).valueStream().map(it -> plain(name, it)).toList();
    }

    private static String plain(String name, JsonNode node) {
        return name + " "
                + SORTED.writeValueAsString(node)
                        .replaceAll("(child|person|visit|room|centre|device|entry)-[0-9a-f]{32}", "$1")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id")
                        .replaceAll("[0-9a-f]{32,64}", "hash")
                        .replaceAll("20[0-9]{2}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?", "time")
                        .replaceAll("\"hue\":[0-9]+", "\"hue\"")
                        .replaceAll("\"minutes\":[0-9.]+", "\"minutes\"");
    }
}
