package hugkissgo.centre.child;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// How a keeper gets a session of its own, so that Ctrl-C reaches the launcher alone and the store does not end before
/// the services.
final class OwnSession {
    private OwnSession() {}

    static List<String> prefix() {
        return onThePath("setsid") ? List.of("setsid", "sh") : List.of("bash", "-m");
    }

    private static boolean onThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
