package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;

/// The repository this launcher was started from, and what of it is run.
record Checkout(Path root) {
    static Checkout here() {
        var root = System.getProperty("hugkissgo.checkout", ".");
        return new Checkout(Path.of(root).toAbsolutePath().normalize());
    }

    Path keeper() {
        return there(root.resolve("centre/bin/keeper"));
    }

    Path fetchMongod() {
        return there(root.resolve("centre/bin/fetch-mongod"));
    }

    /// The very jar that ships, unpacked beside it where the build did that: it starts faster.
    Path jarOf(String service) {
        var target = root.resolve(service).resolve("target");
        var jar = service + "-1.0.0-SNAPSHOT-exec.jar";
        var unpacked = target.resolve("run").resolve(jar);
        return Files.exists(unpacked) ? unpacked : there(target.resolve(jar));
    }

    private static Path there(Path file) {
        if (!Files.exists(file)) {
            throw new CannotStart(file + " is missing; run ./start from a complete checkout.");
        }
        return file;
    }
}
