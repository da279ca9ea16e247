package hugkissgo.centre.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// How much memory this program and all its children take: each page counts once, shared ones by their share (`Pss` of
/// Linux, proc(5)).
public final class Footprint {
    private Footprint() {}

    /// In bytes; empty where the system does not say.
    public static OptionalLong ofAll() {
        var here = ProcessHandle.current();
        return Stream.concat(Stream.of(here), here.descendants())
                .flatMap(process -> share(process.pid()).stream())
                .mapToLong(Long::longValue)
                .reduce(Long::sum);
    }

    private static Optional<Long> share(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty(); // another system, or gone meanwhile
        }
    }
}
