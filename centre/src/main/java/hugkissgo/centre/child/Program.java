package hugkissgo.centre.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How our own Java programs are typed: this very JDK, little memory, the data folder first so that a next start knows
/// its own.
public final class Program {
    private Program() {}

    /// @param heap in megabytes
    public static List<String> java(String name, Path data, int heap, List<String> rest) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhugkissgo.data=" + data,
                "-Xms32m",
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(largePages());
        command.addAll(remembered(name));
        command.addAll(rest);
        return command;
    }

    /// What runs now and then finds the processor's caches cold; with large pages it looks fewer of them up. Only the
    /// JVM of Linux knows this word.
    private static List<String> largePages() {
        return System.getProperty("os.name").equals("Linux") ? List.of("-XX:+UseTransparentHugePages") : List.of();
    }

    /// Classes as they were loaded the last time, written by the JVM itself when it ends: half the work of a start.
    private static List<String> remembered(String name) {
        var archives = System.getProperty("hugkissgo.archives");
        return archives == null
                ? List.of()
                : List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + Path.of(archives, name + ".jsa"));
    }
}
