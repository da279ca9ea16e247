package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Office;
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
record Troupe(
        Door office,
        Door kiosk,
        Map<String, Door> rooms,
        List<Door> secondTablets,
        Roster roster,
        Map<String, List<Door>> phones) {

    /// Sets the stage; throws one sentence at the first door that stays shut.
    static Troupe gather(String origin, Path masterKey, int children, Director director) {
        new Setup(new Door(origin), masterKey).anotherCentre("Rehearsal", "Europe/Helsinki", director);
        var office = Office.of(origin, director);
        office.take(new Cast(children).csv());
        return new Troupe(
                office.door(),
                office.tablet(office.kioskCode()),
                rooms(office),
                List.copyOf(rooms(office).values()),
                Roster.of(office, Cast::codeOf),
                phones(office));
    }

    private static Map<String, Door> rooms(Office office) {
        var rooms = new HashMap<String, Door>();
        for (JsonNode room : office.rooms()) {
            String id = room.path("id").asString();
            rooms.put(id, office.tablet(office.roomCode(id)));
        }
        return rooms;
    }

    private static Map<String, List<Door>> phones(Office office) {
        var phones = new LinkedHashMap<String, List<Door>>();
        for (JsonNode child : office.children()) {
            var family = new ArrayList<Door>();
            child.path("guardians")
                    .forEach(guardian ->
                            family.add(office.phone(guardian.path("id").asString())));
            phones.put(child.path("id").asString(), family);
        }
        return phones;
    }
}
