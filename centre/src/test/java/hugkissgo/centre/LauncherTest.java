package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.centre.child.Listener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The real launcher with a real broker and a real store; only the services are stand-ins.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(180)
class LauncherTest {
    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private int port;

    @BeforeEach
    void choosePorts() throws IOException {
        StandInService.checkout(folder.resolve("checkout"));
        port = freePorts();
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_killed_launcher_leaves_no_process_and_no_port_behind() throws Exception {
        var launcher = launch();
        assertThat(linesUntil(launcher, "Ctrl-C"))
                .contains("Hug Kiss Go is open: http://localhost:" + port)
                .contains("pairing code K7PX-M2QD")
                .contains("Kafka 4.2.1", "MongoDB");
        var family = family();
        assertThat(family).hasSize(6);
        launcher.destroyForcibly();
        for (var child : family) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(IntStream.range(port, port + 18)).allMatch(Listener::isFree);
    }

    @Test
    void asked_to_end_it_ends_all_and_a_second_start_on_other_ports_finds_its_data() throws Exception {
        var first = launch();
        linesUntil(first, "Ctrl-C");
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isNotZero();
        assertThat(family()).isEmpty();
        var key = Files.readString(folder.resolve("data/secret/director"));
        port = freePorts();
        var second = launch();
        assertThat(linesUntil(second, "Ctrl-C")).contains(key.strip());
        new ProcessBuilder("kill", "-INT", Long.toString(second.pid())).start(); // what Ctrl-C says
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(IntStream.range(port, port + 18)).allMatch(Listener::isFree);
    }

    @Test
    void when_one_child_dies_the_launcher_says_which_and_ends_all() throws Exception {
        var launcher = launch();
        linesUntil(launcher, "Ctrl-C");
        long notify = Long.parseLong(
                Files.readString(folder.resolve("data/run/notify-service.pid")).strip());
        ProcessHandle.of(notify).orElseThrow().destroyForcibly();
        assertThat(linesUntil(launcher, "ended too"))
                .contains("notify-service ended by itself (exit code 137); its log is "
                        + folder.resolve("data/logs/notify-service.log"));
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(family()).isEmpty();
    }

    @Test
    void a_year_killed_half_way_begins_again_and_once_whole_only_opens() throws Exception {
        var killed = launch("--year", "7");
        linesUntil(killed, "insights-service");
        killed.destroyForcibly();
        killed.waitFor(30, TimeUnit.SECONDS);
        var again = launch("--year", "7");
        assertThat(linesUntil(again, "Ctrl-C"))
                .contains("the year 7 was interrupted half-way; it is thrown away and begins again")
                .contains("facts recorded");
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var other = launch("--year", "8");
        assertThat(other.inputReader().readLine()).contains(" holds the year 7, not 8");
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isEqualTo(1);
        assertThat(linesUntil(launch("--year", "7"), "Ctrl-C"))
                .doesNotContain("interrupted", "thrown away", "facts recorded");
    }

    @Test
    void what_stands_in_the_way_is_one_sentence_and_nothing_is_left_running() throws Exception {
        try (var taken = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(launch()))
                    .startsWith("Port " + taken.getLocalPort() + ", needed for the checkin-service, is in use by java");
        }
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(refusal(launch("--data", file.resolve("data").toString())))
                .startsWith("The data folder " + file.resolve("data") + " cannot be written");
        assertThat(family()).isEmpty();
        assertThat(IntStream.range(port, port + 18)).allMatch(Listener::isFree);
    }

    /// The one line that a launcher says which cannot start.
    private static String refusal(Process launcher) throws Exception {
        var lines = launcher.inputReader().lines().toList();
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private Process launch(String... words) throws IOException {
        var command = new ArrayList<>(List.of("--port", Integer.toString(port), "--data", folder.resolve("data") + ""));
        command.addAll(List.of(words));
        var process = AsItWillRun.java(
                        List.of("-Dhugkissgo.checkout=" + folder.resolve("checkout")),
                        Centre.class,
                        command.toArray(String[]::new))
                .start();
        started.add(process);
        return process;
    }

    private static String linesUntil(Process process, String word) throws IOException {
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

    private List<ProcessHandle> family() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/run"))) {
            var pids = files.filter(file -> file.toString().endsWith(".pid")).toList();
            var found = new ArrayList<ProcessHandle>();
            for (var file : pids) {
                ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).ifPresent(found::add);
            }
            return found;
        }
    }

    /// A run of eighteen free ports below the ones the system gives out by itself.
    private static int freePorts() throws IOException {
        try (var any = new ServerSocket(0)) {
            int from = 20_000 + any.getLocalPort() % 10_000;
            return IntStream.iterate(from, base -> base + 20)
                    .filter(base -> IntStream.range(base, base + 18).allMatch(Listener::isFree))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
