package hugkissgo.centre.broker;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.child.Child;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.child.Patience;
import hugkissgo.centre.child.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.AppInfoParser;

/// A real Kafka broker of one node, its own controller, as a child of the launcher.
public record Broker(Path data, Path folder, int port, int controllerPort) {
    public static final String NAME = "broker";

    /// The cluster's own name: what answers under another is not our broker.
    private static final String CLUSTER = "SHVnLUtpc3MtR28tMjAyNg";

    public String address() {
        return "127.0.0.1:" + port;
    }

    public static String version() {
        return "Kafka " + AppInfoParser.getVersion();
    }

    public void start(Children children) {
        var settings = writeSettings();
        if (!Files.exists(folder.resolve("log/meta.properties"))) {
            format(settings, children.logOf(NAME));
        }
        children.start(new Child(NAME, 1, java("kafka.Kafka", settings.toString()), Map.of()));
    }

    public void awaitReady(Children children) {
        var settings = Map.<String, Object>of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                100);
        try (var admin = Admin.create(settings)) {
            Patience.until(children, NAME, Duration.ofSeconds(60), () -> isOurs(admin));
        }
    }

    private static boolean isOurs(Admin admin) {
        try {
            var cluster = admin.describeCluster();
            return !cluster.nodes().get(1, TimeUnit.SECONDS).isEmpty()
                    && CLUSTER.equals(cluster.clusterId().get(1, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path writeSettings() {
        try {
            return Files.writeString(
                    folder.resolve("server.properties"),
                    BrokerSettings.of(folder.resolve("log"), port, controllerPort));
        } catch (IOException e) {
            throw new CannotStart("The broker's settings cannot be written into " + folder + ".", e);
        }
    }

    private void format(Path settings, Path log) {
        var command = java("kafka.tools.StorageTool", "format", "-t", CLUSTER, "-c", settings.toString());
        try {
            var end = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start()
                    .waitFor();
            if (end != 0) {
                throw new CannotStart("The broker's folder " + folder + " could not be prepared; see " + log + ".");
            }
        } catch (IOException e) {
            throw new CannotStart("The broker could not be prepared: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private List<String> java(String main, String... words) {
        var rest = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=broker-log.xml",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.slf4j.SLF4JLoggerContextFactory",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        rest.addAll(List.of(words));
        return Program.java(NAME, data, 256, rest);
    }
}
