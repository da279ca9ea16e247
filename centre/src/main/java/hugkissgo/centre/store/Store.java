package hugkissgo.centre.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import hugkissgo.centre.child.Child;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.child.Patience;
import hugkissgo.centre.child.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Where the documents are kept on this machine, as a child of the launcher.
public record Store(Path data, Path folder, int port, StoreProgram program) {
    public static final String NAME = "store";

    /// What the services connect with: written by a majority, on the disk, and read only when it cannot be taken back.
    public String uri() {
        var set = program instanceof StoreProgram.Mongod ? "replicaSet=rs0&" : ""; // the emulator belongs to none
        return "mongodb://127.0.0.1:" + port + "/?" + set + "w=majority&journal=true&readConcernLevel=majority";
    }

    public void start(Children children) {
        children.start(new Child(NAME, 0, command(), Map.of()));
    }

    public void awaitReady(Children children) {
        var direct = "mongodb://127.0.0.1:" + port
                + "/?directConnection=true&serverSelectionTimeoutMS=500&connectTimeoutMS=500";
        try (var client = MongoClients.create(direct)) {
            var set = new ReplicaSetOfOne(client.getDatabase("admin"), "127.0.0.1:" + port);
            Patience.until(children, NAME, Duration.ofSeconds(60), () -> isPrimary(set));
        }
    }

    private static boolean isPrimary(ReplicaSetOfOne set) {
        try {
            return set.isPrimaryAfterBringingItAbout();
        } catch (MongoException e) {
            return false; // not listening yet, or between two states
        }
    }

    private List<String> command() {
        return switch (program) {
            case StoreProgram.Mongod mongod ->
                List.of(
                        mongod.binary().toString(),
                        "--dbpath=" + folder,
                        "--port=" + port,
                        "--bind_ip=127.0.0.1",
                        "--nounixsocket",
                        "--replSet=rs0",
                        "--oplogSize=512",
                        "--wiredTigerCacheSizeGB=0.25",
                        "--setParameter=diagnosticDataCollectionEnabled=false",
                        "--quiet");
            case StoreProgram.Emulator emulator ->
                Program.java(
                        "emulator",
                        data,
                        256,
                        List.of(
                                "-Dlogback.configurationFile=broker-log.xml",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Emulator.class.getName(),
                                folder.resolve("emulator.h2").toString(),
                                Integer.toString(port)));
        };
    }
}
