package hugkissgo.stores;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// A real Kafka broker (KRaft, one node) as a process on free ports; it can be killed and comes back with its data.
public final class RealKafka {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final class One {
        static final RealKafka BROKER =
                InContainers.areWanted() ? new RealKafka(InContainers.broker()) : new RealKafka();
    }

    private final String address;
    private final Path folder = RealMongo.temporary("kafka");
    private @Nullable Child process;

    /// A broker of the test's own, for tests that kill it.
    public RealKafka() {
        int port = Child.freePort();
        address = "127.0.0.1:" + port;
        write(port);
        format();
        process = launch();
    }

    /// One that somebody else started.
    private RealKafka(String address) {
        this.address = address;
    }

    /// The broker that tests share.
    public static RealKafka shared() {
        return One.BROKER;
    }

    /// An address where nobody listens.
    public static String nowhere() {
        return "127.0.0.1:" + Child.freePort();
    }

    public String address() {
        return address;
    }

    /// kill -9.
    public void kill() {
        requireNonNull(process, "a broker in a container is not ours to kill").kill();
    }

    public void restart() {
        process = launch();
        ready();
    }

    /// Makes the topics, waiting until the broker answers.
    public RealKafka with(String... topics) {
        ready();
        try (Admin admin = admin()) {
            for (String topic : topics) {
                create(admin, topic);
            }
        }
        return this;
    }

    /// Forgets topics with all that was in them.
    public void without(String... topics) {
        ready();
        try (Admin admin = admin()) {
            var there = admin.listTopics().names().get();
            admin.deleteTopics(List.of(topics).stream().filter(there::contains).toList())
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(Admin admin, String topic) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void ready() {
        Mono.fromCallable(() -> {
                    try (Admin admin = admin()) {
                        return admin.describeCluster().clusterId().get();
                    }
                })
                .retryWhen(Retry.backoff(60, Duration.ofMillis(100)).maxBackoff(Duration.ofMillis(500)))
                .block(PATIENCE);
    }

    private Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", address(), "request.timeout.ms", "2000", "default.api.timeout.ms", "5000"));
    }

    private void format() {
        try {
            new Formatter()
                    .setClusterId("MkU3OEVBNTcwNTJENDM2Qg")
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data())
                    .addDirectory(data())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format the broker's folder", e);
        }
    }

    private void write(int port) {
        int controller = Child.freePort();
        var settings = List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + data(),
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "auto.create.topics.enable=false",
                "broker.session.timeout.ms=2000",
                "broker.heartbeat.interval.ms=500",
                "log.flush.interval.messages=1");
        var logging = "<configuration><root level=\"OFF\"/></configuration>";
        try {
            Files.write(folder.resolve("server.properties"), settings);
            Files.writeString(folder.resolve("logback.xml"), logging);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Child launch() {
        return Child.start(
                folder.resolve("broker.log"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kafka.Kafka",
                        folder.resolve("server.properties").toString()));
    }
}
