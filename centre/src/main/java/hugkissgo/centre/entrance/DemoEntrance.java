package hugkissgo.centre.entrance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Asks the office, as its director, for what a visitor needs to try each page: pairing codes and one family's
/// invitation.
public record DemoEntrance(Door door, String origin, Director director) {
    public List<Entrance> open() {
        door.post("/api/sign-in", Map.of("login", director.login(), "passphrase", director.passphrase()));
        var entrances = new ArrayList<Entrance>();
        entrances.add(pairing("kiosk", Map.of("surface", "KIOSK")));
        first(door.get("/api/office/rooms"))
                .map(room -> pairing(
                        "room",
                        Map.of("surface", "ROOM", "room", room.path("id").asString())))
                .ifPresent(entrances::add);
        guardian().map(this::invitation).ifPresent(entrances::add);
        return List.copyOf(entrances);
    }

    private Entrance pairing(String page, Map<String, String> asked) {
        var code = door.post("/api/office/pairings", asked).path("code").asString();
        return new Entrance(page, "pairing code " + code, origin + "/" + page + "/#pair=" + code);
    }

    private Entrance invitation(String guardian) {
        var link = door.post("/api/office/invitations", Map.of("guardian", guardian))
                .path("link")
                .asString();
        return new Entrance("family", "invitation " + link, link);
    }

    private Optional<String> guardian() {
        return StreamSupport.stream(items(door.get("/api/office/children")).spliterator(), false)
                .flatMap(child -> StreamSupport.stream(child.path("guardians").spliterator(), false))
                .map(guardian -> guardian.path("id").asString())
                .findFirst();
    }

    private static Optional<JsonNode> first(JsonNode answer) {
        return StreamSupport.stream(items(answer).spliterator(), false).findFirst();
    }

    /// A list, whether it comes alone or under its own name beside others.
    private static JsonNode items(JsonNode answer) {
        return answer.isArray()
                ? answer
                : StreamSupport.stream(answer.spliterator(), false)
                        .filter(JsonNode::isArray)
                        .findFirst()
                        .orElse(answer);
    }
}
