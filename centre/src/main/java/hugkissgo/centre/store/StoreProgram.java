package hugkissgo.centre.store;

import java.nio.file.Path;

/// Which program keeps the documents.
public sealed interface StoreProgram {
    /// In words for the screen.
    String words();

    /// A real MongoDB server.
    record Mongod(Path binary, String version) implements StoreProgram {
        @Override
        public String words() {
            return "MongoDB " + version + ", a replica set of one (" + binary + ")";
        }
    }

    /// The emulator, where no mongod can be had, and why.
    record Emulator(String because) implements StoreProgram {
        @Override
        public String words() {
            return "an emulator of MongoDB";
        }
    }
}
