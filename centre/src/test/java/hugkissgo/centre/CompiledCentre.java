package hugkissgo.centre;

import hugkissgo.centre.store.MongodSearch;
import hugkissgo.checkin.Checkin;
import hugkissgo.insights.Insights;
import hugkissgo.notify.Notify;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A whole centre as the launcher opens it, with the services that were just compiled, each instance in a process of
/// its own.
public record CompiledCentre(OpenCentre centre, Path masterKey, Map<String, Integer> services)
        implements AutoCloseable {
    private static final Map<String, Class<?>> MAIN = Map.of(
            "checkin-service", Checkin.class, "notify-service", Notify.class, "insights-service", Insights.class);

    /// @param each     how many instances of each service
    /// @param settings what the services find in their environment
    public static CompiledCentre open(Path folder, int each, Map<String, String> settings) throws IOException {
        var checkout = new Checkout(checkout(folder.resolve("checkout")));
        var data = DataFolder.open(folder.resolve("data"));
        var ports = new Ports(Launched.freePorts(), each);
        var program = new MongodSearch(checkout.fetchMongod(), System.getenv()).find();
        var centre = new OpenCentre(checkout, data, ports, program, _ -> {});
        var opened = new CompiledCentre(
                centre,
                data.masterKey(),
                ports.services().stream().collect(Collectors.toMap(Instance::name, Instance::port)));
        try {
            var environment = new HashMap<>(settings);
            environment.put("SPRING_CLOUD_GATEWAY_SERVER_WEBFLUX_ENABLED", "false"); // on the tests' class path
            centre.open(environment);
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static Path checkout(Path folder) throws IOException {
        StandInService.checkout(folder);
        for (var service : Ports.SERVICES) {
            try (var jar = Files.newOutputStream(StandInService.jarOf(folder, service))) {
                new JarOutputStream(jar, manifest(MAIN.get(service))).close();
            }
        }
        return folder;
    }

    /// The service's own classes and settings come before those of the others.
    private static Manifest manifest(Class<?> main) {
        var own = new File(
                main.getProtectionDomain().getCodeSource().getLocation().getPath());
        var all = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new);
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.concat(Stream.of(own), all)
                                .filter(it -> !it.getName().equals("test-classes"))
                                .map(it -> it.getAbsoluteFile().toURI().toString())
                                .collect(Collectors.joining(" ")));
        return manifest;
    }

    @Override
    public void close() {
        centre.close();
    }
}
