package hugkissgo.centre.child;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Small programs of the shell that stand in for services.
final class StandIn {
    static final Path KEEPER = Path.of("bin/keeper").toAbsolutePath();

    private StandIn() {}

    static Child waiting(String name, Path ours) {
        return shell(name, 0, "exec tail -f /dev/null " + ours);
    }

    static Child shell(String name, int level, String script) {
        return new Child(name, level, List.of("sh", "-c", script), Map.of());
    }
}
