package hugkissgo.centre.store;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;

/// Makes a lone mongod the primary of a set called rs0, also when the ports were others the last time.
record ReplicaSetOfOne(MongoDatabase admin, String address) {
    private static final int NOT_YET_INITIALIZED = 94;
    private static final int INVALID_REPLICA_SET_CONFIG = 93;

    boolean isPrimaryAfterBringingItAbout() {
        var state = admin.runCommand(new Document("isMaster", 1)); // its newer name is unknown to the emulator
        if (state.getBoolean("ismaster", false)) {
            return address.equals(state.get("me", address));
        }
        bringAbout();
        return false;
    }

    private void bringAbout() {
        try {
            var config = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
            if (!address.equals(hostIn(config))) {
                admin.runCommand(new Document("replSetReconfig", moved(config)).append("force", true));
            }
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == NOT_YET_INITIALIZED || e.getErrorCode() == INVALID_REPLICA_SET_CONFIG) {
                admin.runCommand(new Document("replSetInitiate", fresh()));
            }
        }
    }

    private Document fresh() {
        return new Document("_id", "rs0").append("members", List.of(new Document("_id", 0).append("host", address)));
    }

    private Document moved(Document config) {
        config.getList("members", Document.class).getFirst().put("host", address);
        config.put("version", config.getInteger("version") + 1);
        return config;
    }

    private static String hostIn(Document config) {
        return config.getList("members", Document.class).getFirst().getString("host");
    }
}
