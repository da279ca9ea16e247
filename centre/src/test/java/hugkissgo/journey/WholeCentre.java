package hugkissgo.journey;

import hugkissgo.centre.broker.Broker;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.gate.Gate;
import hugkissgo.centre.store.MongodSearch;
import hugkissgo.centre.store.Store;
import hugkissgo.checkin.Checkin;
import hugkissgo.insights.Insights;
import hugkissgo.notify.Notify;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.DisposableServer;

/// Everything of a centre in one place: broker and store as processes, the three services and the front door in this
/// JVM, on one clock that the story moves.
final class WholeCentre implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    final String origin;
    final Path masterKey;
    final String pushHost;
    private final Children processes;
    private final Store store;
    private final Broker broker;
    private final int notifying = freePort();
    private final int insights = freePort();
    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private @Nullable DisposableServer frontDoor;
    private final List<ConfigurableApplicationContext> readers = new ArrayList<>();

    private WholeCentre(String origin, Path masterKey, String pushHost, Children processes, Store store, Broker broker)
            throws IOException {
        this.origin = origin;
        this.masterKey = masterKey;
        this.pushHost = pushHost;
        this.processes = processes;
        this.store = store;
        this.broker = broker;
    }

    /// @param pushHost host and port of the local push provider that subscriptions may point to
    static WholeCentre open(String pushHost) {
        try {
            Path folder = Files.createTempDirectory("journey");
            Path master = Files.writeString(folder.resolve("master.key"), secret());
            var processes =
                    new Children(Path.of("bin/keeper").toAbsolutePath(), dir(folder, "run"), dir(folder, "logs"));
            var store = new Store(
                    folder,
                    dir(folder, "store"),
                    freePort(),
                    new MongodSearch(Path.of("bin/fetch-mongod").toAbsolutePath(), System.getenv()).find());
            var broker = new Broker(folder, dir(folder, "broker"), freePort(), freePort());
            store.start(processes);
            broker.start(processes);
            store.awaitReady(processes);
            broker.awaitReady(processes);
            var centre = new WholeCentre("http://localhost:" + freePort(), master, pushHost, processes, store, broker);
            centre.openDoors();
            return centre;
        } catch (IOException e) {
            throw new IllegalStateException("no folder for a journey", e);
        }
    }

    private void openDoors() throws IOException {
        int checkin = freePort();
        services.add(service(Checkin.class, "checkin-service", checkin));
        openReaders();
        int port = Integer.parseInt(origin.substring(origin.lastIndexOf(':') + 1));
        frontDoor = Gate.open(
                port, "journey", Integer.toString(checkin), Integer.toString(notifying), Integer.toString(insights));
    }

    /// Starts those who live on what Kafka tells them.
    void openReaders() {
        readers.add(service(Notify.class, "notify-service", notifying));
        readers.add(service(Insights.class, "insights-service", insights));
    }

    void closeReaders() {
        readers.reversed().forEach(ConfigurableApplicationContext::close);
        readers.clear();
    }

    String storeUri() {
        return store.uri();
    }

    String brokerAddress() {
        return broker.address();
    }

    private ConfigurableApplicationContext service(Class<?> main, String module, int port) {
        var settings = List.of(
                "spring.config.location=file:../" + module + "/src/main/resources/",
                "logging.level.root=warn",
                "server.port=" + port,
                "server.address=127.0.0.1",
                "HUGKISSGO_MONGO=" + store.uri(),
                "HUGKISSGO_KAFKA=" + broker.address(),
                "HUGKISSGO_SECRET_FILE=" + masterKey,
                "HUGKISSGO_ORIGIN=" + origin,
                "HUGKISSGO_PUSH_HOSTS_FOR_TESTS=" + pushHost);
        return new SpringApplicationBuilder(main)
                .initializers(context -> ownBeans((GenericApplicationContext) context))
                .run(settings.stream().map(it -> "--" + it).toArray(String[]::new));
    }

    /// The story's clock, and threads that end with their service and not with another.
    private void ownBeans(GenericApplicationContext context) {
        context.registerBean("journeyClock", Clock.class, (Supplier<Clock>) () -> clock);
        context.registerBean("journeyThreads", ReactorResourceFactory.class, () -> {
            var own = new ReactorResourceFactory();
            own.setUseGlobalResources(false);
            return own;
        });
    }

    @Override
    public void close() {
        closeReaders();
        if (frontDoor != null) {
            frontDoor.disposeNow();
        }
        services.reversed().forEach(ConfigurableApplicationContext::close);
        processes.close();
    }

    private static Path dir(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
