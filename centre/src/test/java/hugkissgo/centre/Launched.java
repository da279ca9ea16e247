package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.centre.child.Listener;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Real launchers on a data folder and ports of their own, with services that are stand-ins; none outlives its test.
final class Launched implements AutoCloseable {
    /// What a shell runs in the background would not; the tests themselves may run there.
    private static final List<String> HEARS_CTRL_C = List.of("env", "--default-signal=INT");

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private int port;

    Launched(Path folder) throws IOException {
        this.folder = folder;
        StandInService.checkout(checkout());
        moveToOtherPorts();
    }

    Process launch(String... words) throws IOException {
        return launch(List.of(), Map.of(), words);
    }

    Process launch(List<String> settings, Map<String, String> environment, String... words) throws IOException {
        var command = new ArrayList<>(List.of("--port", Integer.toString(port), "--data", data() + ""));
        command.addAll(List.of(words));
        var all = new ArrayList<>(List.of("-Dhugkissgo.checkout=" + checkout()));
        all.addAll(settings);
        var launcher = AsItWillRun.java(all, Centre.class, command.toArray(String[]::new));
        launcher.command().addAll(0, HEARS_CTRL_C);
        launcher.environment().putAll(environment);
        started.add(launcher.start());
        return started.getLast();
    }

    static String linesUntil(Process process, String word) throws IOException {
        var read = new StringBuilder();
        for (var line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            read.append(line).append('\n');
            if (line.contains(word)) {
                return read.toString();
            }
        }
        throw new AssertionError("the launcher ended before it said " + word + ":\n" + read);
    }

    /// The one line that a launcher says which cannot start.
    static String refusal(Process launcher) throws Exception {
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var lines = launcher.inputReader().lines().toList();
        assertThat(lines).hasSize(1);
        assertThat(launcher.exitValue()).isEqualTo(1);
        return lines.getFirst();
    }

    List<ProcessHandle> family() throws IOException {
        try (Stream<Path> files = Files.list(data().resolve("run"))) {
            var pids = files.filter(file -> file.toString().endsWith(".pid")).toList();
            var found = new ArrayList<ProcessHandle>();
            for (var file : pids) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).ifPresent(found::add);
            }
            return found;
        }
    }

    boolean leftItsPorts() {
        return IntStream.range(port, port + 18).allMatch(Listener::isFree);
    }

    void moveToOtherPorts() throws IOException {
        port = freePorts();
    }

    /// The first of eighteen free ports in a row, below the ones the system gives out by itself.
    static int freePorts() throws IOException {
        try (var any = new ServerSocket(0)) {
            int from = 20_000 + any.getLocalPort() % 10_000;
            return IntStream.iterate(from, base -> base + 20)
                    .filter(base -> IntStream.range(base, base + 18).allMatch(Listener::isFree))
                    .findFirst()
                    .orElseThrow();
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    Path checkout() {
        return folder.resolve("checkout");
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }
}
