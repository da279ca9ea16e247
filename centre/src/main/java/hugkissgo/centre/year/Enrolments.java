package hugkissgo.centre.year;

import hugkissgo.centre.entrance.Office;
import hugkissgo.centre.year.Enrolled.Team;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Asks the office who is enrolled, and who works in which room.
final class Enrolments {
    private final Map<String, List<String>> teams = new LinkedHashMap<>();

    private Enrolments(Office office) {
        for (JsonNode person : office.staff()) {
            person.path("rooms")
                    .forEach(room -> teams.computeIfAbsent(idOf(room), same -> new ArrayList<>())
                            .add(person.path("id").asString()));
        }
    }

    /// The children in the office's order, those without a guardian or anybody to receive them left out.
    static List<Enrolled> of(Office office) {
        var enrolments = new Enrolments(office);
        var children = new ArrayList<Enrolled>();
        for (JsonNode child : office.children()) {
            List<String> adults = new ArrayList<>();
            child.path("guardians").forEach(it -> adults.add(it.path("id").asString()));
            if (!adults.isEmpty() && !enrolments.teams.isEmpty()) {
                children.add(new Enrolled(
                        child.path("id").asString(),
                        idOf(child.path("room")),
                        LocalDate.parse(child.path("firstDay").asString()),
                        adults,
                        enrolments.team(child),
                        null));
            }
        }
        return children;
    }

    private Team team(JsonNode child) {
        String room = idOf(child.path("room"));
        var everybody = teams.values().stream().flatMap(List::stream).toList();
        var here = teams.getOrDefault(room, everybody);
        String key = idOf(child.path("keyPerson"));
        String keyPerson = key.isEmpty() ? here.getFirst() : key;
        return new Team(
                keyPerson,
                here.stream().filter(it -> !it.equals(keyPerson)).findFirst().orElse(keyPerson),
                everybody.stream().filter(it -> !here.contains(it)).findFirst().orElse(keyPerson),
                here.getLast());
    }

    private static String idOf(JsonNode thing) {
        return thing.isObject() ? thing.path("id").asString("") : thing.asString("");
    }
}
