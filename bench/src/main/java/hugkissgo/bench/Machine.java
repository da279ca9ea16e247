package hugkissgo.bench;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import hugkissgo.centre.broker.Broker;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.store.MongodSearch;
import hugkissgo.centre.store.Store;
import hugkissgo.centre.store.StoreProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.Locale;

/// The store and the broker of one run, both real, on free ports, in a folder that goes with them.
final class Machine implements AutoCloseable {
    private final Path folder;
    private final Children processes;
    private final Store store;
    private final Broker broker;
    private final MongoClient client;

    Machine() {
        this.folder = temporary();
        this.processes = new Children(Path.of("centre/bin/keeper").toAbsolutePath(), made("run"), made("logs"));
        StoreProgram program =
                new MongodSearch(Path.of("centre/bin/fetch-mongod").toAbsolutePath(), System.getenv()).find();
        this.store = new Store(folder, made("store"), freePort(), program);
        this.broker = new Broker(folder, made("broker"), freePort(), freePort());
        store.start(processes);
        broker.start(processes);
        store.awaitReady(processes);
        broker.awaitReady(processes);
        this.client = MongoClients.create(store.uri());
    }

    MongoClient client() {
        return client;
    }

    String storeUri() {
        return store.uri();
    }

    String brokerAddress() {
        return broker.address();
    }

    Path secret() {
        try {
            return Files.writeString(
                    folder.resolve("secret"), Base64.getEncoder().encodeToString(new byte[32]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What it ran on, in one line; the load is that of the minute before, of everything on the machine.
    String inWords() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%d cores %s, %s; Java %s; %s; %s",
                system.getAvailableProcessors(),
                processor(),
                system.getName() + " " + system.getArch(),
                System.getProperty("java.version"),
                store.program().words().replaceAll(" \\(.*", ""),
                Broker.version());
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(it -> it.startsWith("model name"))
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("hugkissgo-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        processes.close();
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
