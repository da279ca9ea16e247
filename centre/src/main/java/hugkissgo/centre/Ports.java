package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.child.Listener;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ports of one centre on this machine, all counted from the front door's.
record Ports(int frontDoor) {
    Ports {
        if (frontDoor < 1024 || frontDoor > 65_000) {
            throw new CannotStart("--port takes a number from 1024 to 65000, not " + frontDoor + ".");
        }
    }

    int checkin() {
        return frontDoor + 1;
    }

    int notifying() {
        return frontDoor + 2;
    }

    int insights() {
        return frontDoor + 3;
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
        named.put("checkin-service", checkin());
        named.put("notify-service", notifying());
        named.put("insights-service", insights());
        named.put("broker", broker());
        named.put("broker's controller", controller());
        named.put("store", store());
        return named;
    }
}
