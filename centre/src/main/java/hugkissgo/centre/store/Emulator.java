package hugkissgo.centre.store;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;

/// An emulator of MongoDB as a process of its own, for machines where no mongod can be had.
final class Emulator {
    private Emulator() {}

    public static void main(String[] words) {
        var backend = new H2Backend(words[0]);
        var server = new MongoServer(backend);
        server.enableOplog();
        server.bind("127.0.0.1", Integer.parseInt(words[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    }
}
