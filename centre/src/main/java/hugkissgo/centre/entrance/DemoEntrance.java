package hugkissgo.centre.entrance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Asks the office for what a visitor needs to try each page: pairing codes and the invitation of the youngest family.
public record DemoEntrance(Office office) {
    public List<Entrance> open() {
        var entrances = new ArrayList<Entrance>();
        entrances.add(pairing("kiosk", office.kioskCode()));
        office.rooms()
                .valueStream()
                .findFirst()
                .ifPresent(room -> entrances.add(
                        pairing("room", office.roomCode(room.path("id").asString()))));
        guardian().ifPresent(guardian -> {
            String link = office.invitation(guardian);
            entrances.add(new Entrance("family", "invitation " + link, link));
        });
        return List.copyOf(entrances);
    }

    private Entrance pairing(String page, String code) {
        return new Entrance(page, "pairing code " + code, office.origin() + "/" + page + "/#pair=" + code);
    }

    /// A guardian of Mia, whose first day it is in the demo; of whoever comes first in any other centre.
    private Optional<String> guardian() {
        var children =
                StreamSupport.stream(office.children().spliterator(), false).toList();
        return children.stream()
                .filter(it -> it.path("name").asString().startsWith("Mia "))
                .findFirst()
                .or(() -> children.stream().findFirst())
                .map(it -> it.path("guardians").path(0))
                .filter(JsonNode::isObject)
                .map(it -> it.path("id").asString());
    }
}
