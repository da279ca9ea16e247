package hugkissgo.centre;

import hugkissgo.centre.broker.Broker;
import hugkissgo.centre.child.Answering;
import hugkissgo.centre.child.Child;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.child.Patience;
import hugkissgo.centre.child.Program;
import hugkissgo.centre.gate.Gate;
import hugkissgo.centre.store.Store;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The three services as the jars that ship, and the front door before them.
final class Services {
    static final String GATE = "front-door";
    /// On a machine with two cores the second compiler takes more from a start than it gives to a centre's few taps.
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Checkout checkout;
    private final DataFolder folder;
    private final Ports ports;
    private final Map<String, Integer> byName = new LinkedHashMap<>();
    private final String thisStart = UUID.randomUUID().toString();

    Services(Checkout checkout, DataFolder folder, Ports ports) {
        this.checkout = checkout;
        this.folder = folder;
        this.ports = ports;
        byName.put("checkin-service", ports.checkin());
        byName.put("notify-service", ports.notifying());
        byName.put("insights-service", ports.insights());
    }

    void start(Children children, Store store, Broker broker, Map<String, String> clock) {
        byName.forEach((name, port) -> {
            var environment = new HashMap<>(clock);
            environment.put("SERVER_PORT", Integer.toString(port));
            environment.put("SERVER_ADDRESS", "127.0.0.1");
            environment.put("HUGKISSGO_MONGO", store.uri());
            environment.put("HUGKISSGO_KAFKA", broker.address());
            environment.put("HUGKISSGO_SECRET_FILE", folder.masterKey().toString());
            environment.put("HUGKISSGO_ORIGIN", ports.origin());
            var rest = List.of(QUICK, "-jar", checkout.jarOf(name).toString());
            children.start(new Child(name, 2, Program.java(name, folder.root(), 256, rest), environment));
        });
    }

    void startGate(Children children) {
        var command = Program.java(
                GATE,
                folder.root(),
                96,
                List.of(
                        QUICK,
                        "-Dhugkissgo.start=" + thisStart,
                        "-Dhugkissgo.ports.gate=" + ports.frontDoor(),
                        "-Dhugkissgo.ports.checkin=" + ports.checkin(),
                        "-Dhugkissgo.ports.notify=" + ports.notifying(),
                        "-Dhugkissgo.ports.insights=" + ports.insights(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Gate.class.getName()));
        children.start(new Child(GATE, 2, command, Map.of()));
    }

    void awaitReady(Children children) {
        byName.forEach((name, port) -> {
            var address = "http://127.0.0.1:" + port + "/actuator/health/readiness";
            Patience.until(children, name, Duration.ofSeconds(90), () -> Answering.says(address, "UP"));
        });
        var frontDoor = "http://127.0.0.1:" + ports.frontDoor() + Gate.WHO;
        Patience.until(children, GATE, Duration.ofSeconds(60), () -> Answering.says(frontDoor, thisStart));
    }
}
