package hugkissgo.centre.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a keeper wrote down about its child, so that a next start can clear what an earlier one left behind.
final class PidFile {
    private PidFile() {}

    static Optional<Long> read(Path file) {
        try {
            var text = Files.exists(file) ? Files.readString(file).strip() : "";
            return text.matches("[0-9]{1,10}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends what still runs from an earlier start with these data, and nothing else: a number may long belong to a
    /// stranger.
    ///
    /// @return how many processes were ended
    static int clear(Path folder, String ours) {
        var left = all(folder).stream()
                .flatMap(file -> read(file).flatMap(ProcessHandle::of).stream())
                .filter(process -> isOurs(process, ours))
                .toList();
        left.forEach(ProcessHandle::destroy);
        awaitEnd(left);
        left.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(left);
        all(folder).forEach(PidFile::remove);
        return left.size();
    }

    private static void awaitEnd(List<ProcessHandle> left) {
        left.forEach(process -> process.onExit()
                .completeOnTimeout(process, Running.GRACE.toSeconds(), TimeUnit.SECONDS)
                .join());
    }

    private static boolean isOurs(ProcessHandle process, String ours) {
        return CommandLine.of(process).contains(ours);
    }

    private static List<Path> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
