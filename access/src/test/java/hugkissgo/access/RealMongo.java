package hugkissgo.access;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A mongod of the tests' own: a replica set of one on a free port, gone with the JVM.
final class RealMongo {
    private static @org.jspecify.annotations.Nullable RealMongo one;

    private final int port;

    static synchronized String uri() {
        one = one == null ? new RealMongo() : one;
        return "mongodb://127.0.0.1:" + one.port + "/?replicaSet=rs0&w=majority&journal=true&readConcernLevel=majority";
    }

    private RealMongo() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start();
        initiate();
    }

    private void start() {
        try {
            Path data = Files.createTempDirectory("access-mongo");
            Path binary = Path.of(System.getProperty("user.home"), ".cache/hugkissgo/mongod");
            Process mongod = new ProcessBuilder(
                            Files.isExecutable(binary) ? binary.toString() : "mongod",
                            "--replSet=rs0",
                            "--port=" + port,
                            "--bind_ip=127.0.0.1",
                            "--dbpath=" + data,
                            "--wiredTigerCacheSizeGB=0.25")
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(mongod, data)));
        } catch (IOException e) {
            throw new IllegalStateException("no mongod: run the launcher's fetch once, or put one on the PATH", e);
        }
    }

    private static void remove(Process mongod, Path data) {
        mongod.destroyForcibly().onExit().join();
        try (var all = Files.walk(data)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException e) {
            data.toFile().deleteOnExit();
        }
    }

    private void initiate() {
        try (MongoClient direct = MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=500")) {
            var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
            var config = new Document("_id", "rs0").append("members", List.of(member));
            command(direct, new Document("replSetInitiate", config));
            Mono.defer(() -> Mono.from(direct.getDatabase("admin").runCommand(new Document("hello", 1))))
                    .filter(it -> it.getBoolean("isWritablePrimary"))
                    .repeatWhenEmpty(200, tries -> tries.delayElements(Duration.ofMillis(50)))
                    .block(Duration.ofSeconds(30));
        }
    }

    private static void command(MongoClient mongo, Document command) {
        Mono.defer(() -> Mono.from(mongo.getDatabase("admin").runCommand(command)))
                .retryWhen(Retry.fixedDelay(60, Duration.ofMillis(100)))
                .block(Duration.ofSeconds(40));
    }
}
