package hugkissgo.stores;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/// The store and the broker as containers, in a run with `-Pcontainers`; they go with the JVM.
final class InContainers {
    private static final boolean WANTED =
            System.getProperty("hugkissgo.stores", "").equals("containers");

    private InContainers() {}

    static boolean areWanted() {
        return WANTED;
    }

    /// Where the store listens. Its set names a host that is known inside only, so it is spoken to directly.
    static String store() {
        var mongo = new MongoDBContainer("mongo:8").withReplicaSet();
        mongo.setCommand("--replSet", "docker-rs", "--setParameter", "enableTestCommands=1");
        mongo.start();
        return mongo.getConnectionString()
                + "/?directConnection=true&w=majority&journal=true&readConcernLevel=majority";
    }

    static String broker() {
        var kafka = new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return kafka.getBootstrapServers();
    }
}
