package hugkissgo.centre.entrance;

import hugkissgo.centre.child.CannotStart;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The office with its director signed in: takes families from a file, pairs tablets, lets guardians in.
public record Office(String origin, Door door) {
    /// Signs the director in.
    public static Office of(String origin, Director director) {
        var door = new Door(origin);
        door.post("/api/sign-in", Map.of("login", director.login(), "passphrase", director.passphrase()));
        return new Office(origin, door);
    }

    /// Imports families; throws with the office's own words when a line is bad.
    public void take(String csv) {
        var reply = door.post("/api/office/import", "text/csv", csv);
        if (reply.status() != 200) {
            throw new CannotStart("The office did not take the families: " + reply.json());
        }
    }

    /// Brings in days gone by, one fact on each line.
    public Door.Reply goneBy(String lines) {
        return door.post("/api/office/history", "application/x-ndjson", lines);
    }

    public JsonNode children() {
        return door.get("/api/office/children").path("children");
    }

    public JsonNode rooms() {
        return door.get("/api/office/rooms").path("rooms");
    }

    public JsonNode staff() {
        return door.get("/api/office/staff").path("staff");
    }

    /// A pairing code for the front desk.
    public String kioskCode() {
        return code(Map.of("surface", "KIOSK"));
    }

    /// A pairing code for the tablet of a room.
    public String roomCode(String room) {
        return code(Map.of("surface", "ROOM", "room", room));
    }

    private String code(Map<String, String> what) {
        return door.post("/api/office/pairings", what).path("code").asString();
    }

    /// A tablet that has just been paired with this code.
    public Door tablet(String code) {
        var tablet = new Door(origin);
        tablet.post("/api/pairing", Map.of("code", code));
        return tablet;
    }

    /// The link that lets a guardian in once.
    public String invitation(String guardian) {
        return door.post("/api/office/invitations", Map.of("guardian", guardian))
                .path("link")
                .asString();
    }

    /// The phone of a guardian who has just accepted.
    public Door phone(String guardian) {
        String link = invitation(guardian);
        var phone = new Door(origin);
        phone.post("/api/invitation/accept", Map.of("token", link.substring(link.indexOf("invite=") + 7)));
        return phone;
    }
}
