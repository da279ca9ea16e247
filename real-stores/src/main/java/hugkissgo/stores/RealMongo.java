package hugkissgo.stores;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A real mongod, a replica set of one on a free port or in a container, or its emulator, started once for all tests of
/// a run.
/// `HUGKISSGO_MONGOD` names another binary than the fetched one or the one on the PATH.
public final class RealMongo {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final class One {
        static final RealMongo STORE = new RealMongo();
    }

    private final String address;
    private final MongoClient client;

    private RealMongo() {
        address = switch (System.getProperty("hugkissgo.stores", "processes")) {
            case "containers" -> InContainers.store();
            case "emulator" -> emulator();
            default -> process(Child.freePort());
        };
        client = MongoClients.create(address);
    }

    /// The emulator as `./start` runs it where no mongod can be had.
    private static String emulator() {
        var server = new MongoServer(H2Backend.inMemory());
        server.enableOplog();
        return "mongodb://127.0.0.1:" + server.bind().getPort() + "/?w=majority&journal=true&readConcernLevel=majority";
    }

    /// Looks after the server twice a second: after a fault that was made the driver would wait ten seconds.
    private static String process(int port) {
        Path folder = temporary("mongod");
        Child.start(folder.resolve("log"), command(folder, port));
        initiate(port);
        return "mongodb://127.0.0.1:" + port + "/?replicaSet=rs0&w=majority&journal=true&readConcernLevel=majority"
                + "&heartbeatFrequencyMS=500";
    }

    private static List<String> command(Path folder, int port) {
        return List.of(
                binary(),
                "--dbpath",
                folder.toString(),
                "--port",
                Integer.toString(port),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                "rs0",
                "--unixSocketPrefix",
                folder.toString(),
                "--wiredTigerCacheSizeGB",
                System.getProperty("hugkissgo.stores.gigabytes", "0.25"),
                "--setParameter",
                "enableTestCommands=1");
    }

    /// The address without a database, as `HUGKISSGO_MONGO` has it.
    public static String uri() {
        return One.STORE.address;
    }

    public static MongoClient client() {
        return One.STORE.client;
    }

    /// Empties a database, so that a test begins with nothing.
    public static void forget(String database) {
        Mono.from(client().getDatabase(database).drop()).block(PATIENCE);
    }

    private static void initiate(int port) {
        String direct = "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=500";
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        var config = new Document("_id", "rs0").append("members", List.of(member));
        try (MongoClient admin = MongoClients.create(direct)) {
            Mono.from(admin.getDatabase("admin").runCommand(new Document("replSetInitiate", config)))
                    .retryWhen(Retry.backoff(60, Duration.ofMillis(100)).maxBackoff(Duration.ofMillis(500)))
                    .block(PATIENCE);
            Mono.defer(() -> Mono.from(admin.getDatabase("admin").runCommand(new Document("hello", 1))))
                    .filter(it -> it.getBoolean("isWritablePrimary"))
                    .repeatWhenEmpty(600, it -> it.delayElements(Duration.ofMillis(50)))
                    .block(PATIENCE);
        }
    }

    private static String binary() {
        Path fetched = Path.of(System.getProperty("user.home"), ".cache", "hugkissgo", "mongod");
        return Optional.ofNullable(System.getenv("HUGKISSGO_MONGOD"))
                .orElse(Files.isExecutable(fetched) ? fetched.toString() : "mongod");
    }

    /// A folder that goes with the JVM.
    public static Path temporary(String name) {
        try {
            Path folder = Files.createTempDirectory("hugkissgo-" + name);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
