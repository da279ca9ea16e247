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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// The three services as the jars that ship, as many of each as wanted, and the front door before them.
final class Services {
    static final String GATE = "front-door";
    /// On a machine with two cores the second compiler takes more from a start than it gives to a centre's few taps.
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Checkout checkout;
    private final DataFolder folder;
    private final Ports ports;
    private final String thisStart = UUID.randomUUID().toString();

    Services(Checkout checkout, DataFolder folder, Ports ports) {
        this.checkout = checkout;
        this.folder = folder;
        this.ports = ports;
    }

    void start(Children children, Store store, Broker broker, Map<String, String> clock) {
        ports.services().forEach(it -> {
            var environment = new HashMap<>(clock);
            environment.put("SERVER_PORT", Integer.toString(it.port()));
            environment.put("SERVER_ADDRESS", "127.0.0.1");
            environment.put("HUGKISSGO_MONGO", store.uri());
            environment.put("HUGKISSGO_KAFKA", broker.address());
            environment.put("HUGKISSGO_SECRET_FILE", folder.masterKey().toString());
            environment.put("HUGKISSGO_ORIGIN", ports.origin());
            var rest = List.of(QUICK, "-jar", checkout.jarOf(it.service()).toString());
            children.start(new Child(it.name(), 2, Program.java(it.name(), folder.root(), 256, rest), environment));
        });
    }

    void startGate(Children children) {
        var rest = new ArrayList<>(List.of(
                QUICK,
                "-Dlogback.configurationFile=launcher-log.xml",
                "-cp",
                System.getProperty("java.class.path"),
                Gate.class.getName(),
                Integer.toString(ports.frontDoor()),
                thisStart));
        Ports.SERVICES.forEach(service -> rest.add(behind(service)));
        children.start(new Child(GATE, 2, Program.java(GATE, folder.root(), 96, rest), Map.of()));
    }

    /// Where the front door finds the instances of a service.
    private String behind(String service) {
        return ports.services().stream()
                .filter(it -> it.service().equals(service))
                .map(it -> Integer.toString(it.port()))
                .collect(Collectors.joining(","));
    }

    void awaitReady(Children children) {
        ports.services().forEach(it -> {
            var address = "http://127.0.0.1:" + it.port() + "/actuator/health/readiness";
            Patience.until(children, it.name(), Duration.ofSeconds(90), () -> Answering.says(address, "UP"));
        });
        var frontDoor = "http://127.0.0.1:" + ports.frontDoor() + Gate.WHO;
        Patience.until(children, GATE, Duration.ofSeconds(60), () -> Answering.says(frontDoor, thisStart));
    }
}
