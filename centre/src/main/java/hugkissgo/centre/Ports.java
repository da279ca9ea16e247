package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.child.Listener;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The ports of one centre on this machine, all counted from the front door's.
///
/// @param each how many of each service run
record Ports(int frontDoor, int each) {
    static final int MOST_OF_EACH = 3;
    static final List<String> SERVICES = List.of("checkin-service", "notify-service", "insights-service");

    Ports {
        if (frontDoor < 1024 || frontDoor > 65_000) {
            throw new CannotStart("--port takes a number from 1024 to 65000, not " + frontDoor + ".");
        }
    }

    /// The first of each service, then the second of each.
    List<Instance> services() {
        var all = new ArrayList<Instance>();
        for (int number = 1; number <= each; number++) {
            for (String service : SERVICES) {
                String name = number == 1 ? service : service + "-" + number;
                all.add(new Instance(name, service, frontDoor + 1 + all.size()));
            }
        }
        return List.copyOf(all);
    }

    int broker() {
        return frontDoor + 12;
    }

    int controller() {
        return frontDoor + 13;
    }

    int store() {
        return frontDoor + 17;
    }

    String origin() {
        return "http://localhost:" + frontDoor;
    }

    /// Throws with the first port that somebody else has.
    void mustBeFree() {
        named().forEach((what, port) -> {
            if (!Listener.isFree(port)) {
                throw new CannotStart("Port " + port + ", needed for the " + what + ", is in use"
                        + Listener.on(port).map(who -> " by " + who).orElse("")
                        + "; end that, or choose other ports with --port.");
            }
        });
    }

    private Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("front door", frontDoor);
        services().forEach(it -> named.put(it.name(), it.port()));
        named.put("broker", broker());
        named.put("broker's controller", controller());
        named.put("store", store());
        return named;
    }
}
