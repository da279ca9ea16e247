package hugkissgo.centre.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The words a running process was started with, as far as this machine shows them.
final class CommandLine {
    private CommandLine() {}

    static String of(ProcessHandle process) {
        var linux = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.isReadable(linux)) {
                return new String(Files.readAllBytes(linux), StandardCharsets.UTF_8).replace('\0', ' ');
            }
        } catch (IOException e) {
            return ""; // it ended while we looked
        }
        return process.info().commandLine().orElse("");
    }
}
