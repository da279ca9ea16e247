package hugkissgo.centre.store;

import hugkissgo.centre.child.CannotStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks for a mongod: the one on the PATH, the one fetched once and checked, or none.
public record MongodSearch(Path fetchScript, Map<String, String> environment) {
    private static final int NONE_TO_BE_HAD = 3;
    private static final Pattern VERSION = Pattern.compile("db version v(([0-9]+)[0-9.]*)");

    public StoreProgram find() {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .flatMap(binary -> runnable(binary).stream())
                .findFirst()
                .orElseGet(this::fetched);
    }

    private StoreProgram fetched() {
        var answer = run(List.of(fetchScript.toString()), ProcessBuilder.Redirect.PIPE);
        if (answer.code() == 0) {
            var binary = Path.of(answer.lastLine());
            return runnable(binary)
                    .orElseGet(() -> new StoreProgram.Emulator(
                            binary + " does not run here; it needs libcurl 4 and OpenSSL 3."));
        }
        if (answer.code() == NONE_TO_BE_HAD) {
            return new StoreProgram.Emulator(answer.lastLine());
        }
        throw new CannotStart(answer.lastLine());
    }

    /// MongoDB 5 and older lack what the queries use.
    private Optional<StoreProgram> runnable(Path binary) {
        var answer = run(List.of(binary.toString(), "--version"), ProcessBuilder.Redirect.PIPE);
        var version = VERSION.matcher(answer.text());
        return answer.code() == 0 && version.find() && Integer.parseInt(version.group(2)) >= 6
                ? Optional.of(new StoreProgram.Mongod(binary, version.group(1)))
                : Optional.empty();
    }

    private Answer run(List<String> command, ProcessBuilder.Redirect output) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
            builder.environment().putAll(environment);
            var process = builder.start();
            var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), text.strip());
        } catch (IOException e) {
            return new Answer(NONE_TO_BE_HAD, command.getFirst() + " could not be run: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }

    private record Answer(int code, String text) {
        String lastLine() {
            return text.substring(text.lastIndexOf('\n') + 1);
        }
    }
}
