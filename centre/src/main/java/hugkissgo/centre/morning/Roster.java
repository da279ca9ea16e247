package hugkissgo.centre.morning;

import hugkissgo.centre.entrance.Office;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/// Whom the simulated people play: the children of a centre with their family's code, bringer, room and educator.
public record Roster(List<Child> children) {
    public Roster {
        children = List.copyOf(children);
    }

    /// One child, as the office knows it; ids as they stand in the log.
    public record Child(String id, String firstName, String room, String code, String bringer, String educator) {}

    /// Asks the office; `codeOf` knows the family code of a child by its whole name, which the office tells nobody.
    public static Roster of(Office office, UnaryOperator<String> codeOf) {
        Map<String, String> educators = educators(office);
        var children = new ArrayList<Child>();
        for (JsonNode child : office.children()) {
            String name = child.path("name").asString();
            String room = idOf(child.path("room"));
            children.add(new Child(
                    child.path("id").asString(),
                    name.split(" ", 2)[0],
                    room,
                    codeOf.apply(name),
                    child.path("guardians").path(0).path("id").asString(),
                    educators.getOrDefault(room, "")));
        }
        return new Roster(children);
    }

    /// One educator of each room, by the room's id.
    private static Map<String, String> educators(Office office) {
        var educators = new HashMap<String, String>();
        for (JsonNode person : office.staff()) {
            person.path("rooms")
                    .forEach(room ->
                            educators.putIfAbsent(idOf(room), person.path("id").asString()));
        }
        return educators;
    }

    private static String idOf(JsonNode thing) {
        return thing.isObject() ? thing.path("id").asString() : thing.asString();
    }
}
