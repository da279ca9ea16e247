package hugkissgo.centre.rehearsal;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Setup;
import hugkissgo.centre.morning.Roster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// A centre of its own for one rehearsal, filled through the office: imported, tablets paired, every guardian let in.
record Troupe(Door office, Door kiosk, Map<String, Door> rooms, Roster roster, Map<String, List<Door>> phones) {

    /// Sets the stage; throws one sentence at the first door that stays shut.
    static Troupe gather(String origin, Path masterKey, int children, String name, Director director) {
        var office = new Door(origin);
        new Setup(office, masterKey).centre(name, "Europe/Helsinki", director);
        office.post("/api/sign-in", Map.of("login", director.login(), "passphrase", director.passphrase()));
        var imported = office.post("/api/office/import", "text/csv", new Cast(children).csv());
        if (imported.status() != 200) {
            throw new CannotStart("The office did not take the families: " + imported.json());
        }
        Roster roster = roster(office);
        return new Troupe(
                office,
                paired(origin, office, Map.of("surface", "KIOSK")),
                rooms(origin, office),
                roster,
                phones(origin, office));
    }

    private static Roster roster(Door office) {
        Map<String, String> educators = new HashMap<>();
        for (JsonNode person : office.get("/api/office/staff").path("staff")) {
            person.path("rooms")
                    .forEach(room -> educators.put(idOf(room), person.path("id").asString()));
        }
        var children = new ArrayList<Roster.Child>();
        for (JsonNode child : office.get("/api/office/children").path("children")) {
            String firstName = child.path("name").asString().split(" ", 2)[0];
            String room = idOf(child.path("room"));
            children.add(new Roster.Child(
                    child.path("id").asString(),
                    firstName,
                    room,
                    Cast.code(Integer.parseInt(firstName.substring("Child".length()))),
                    child.path("guardians").path(0).path("id").asString(),
                    educators.getOrDefault(room, "")));
        }
        return new Roster(children);
    }

    private static Map<String, Door> rooms(String origin, Door office) {
        var rooms = new HashMap<String, Door>();
        for (JsonNode room : office.get("/api/office/rooms").path("rooms")) {
            String id = room.path("id").asString();
            rooms.put(id, paired(origin, office, Map.of("surface", "ROOM", "room", id)));
        }
        return rooms;
    }

    private static Door paired(String origin, Door office, Map<String, String> what) {
        String code = office.post("/api/office/pairings", what).path("code").asString();
        var tablet = new Door(origin);
        tablet.post("/api/pairing", Map.of("code", code));
        return tablet;
    }

    private static Map<String, List<Door>> phones(String origin, Door office) {
        var phones = new LinkedHashMap<String, List<Door>>();
        for (JsonNode child : office.get("/api/office/children").path("children")) {
            var family = new ArrayList<Door>();
            for (JsonNode guardian : child.path("guardians")) {
                family.add(phone(origin, office, guardian.path("id").asString()));
            }
            phones.put(child.path("id").asString(), family);
        }
        return phones;
    }

    private static Door phone(String origin, Door office, String guardian) {
        String link = office.post("/api/office/invitations", Map.of("guardian", guardian))
                .path("link")
                .asString();
        var phone = new Door(origin);
        phone.post("/api/invitation/accept", Map.of("token", link.substring(link.indexOf("invite=") + 7)));
        return phone;
    }

    private static String idOf(JsonNode thing) {
        return thing.isObject() ? thing.path("id").asString() : thing.asString();
    }
}
