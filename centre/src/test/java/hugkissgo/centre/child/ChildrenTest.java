package hugkissgo.centre.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class ChildrenTest {
    @TempDir
    private Path folder;

    @Test
    void when_the_launcher_is_killed_its_children_end_too() throws Exception {
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoneLauncher.class.getName(),
                        folder.toString())
                .start();
        assertThat(launcher.inputReader().readLine()).isEqualTo("started");
        var store = processOf("store");
        var broker = processOf("broker");
        launcher.destroyForcibly();
        assertThat(store.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(broker.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void what_was_opened_last_is_closed_first() throws IOException {
        try (var children = children()) {
            for (var name : List.of("store", "broker", "service")) {
                children.start(StandIn.shell(
                        name, List.of("store", "broker", "service").indexOf(name), """
                        trap 'echo %s >> order; exit 0' TERM
                        echo ready >> %s.ready
                        while :; do sleep 0.1; done
                        """.formatted(name, name)));
            }
            awaitFiles("store.ready", "broker.ready", "service.ready");
        }
        assertThat(Files.readAllLines(folder.resolve("order"))).containsExactly("service", "broker", "store");
    }

    @Test
    void a_child_that_ends_by_itself_is_named_with_its_log() {
        try (var children = children()) {
            children.start(StandIn.shell("notify", 0, "exit 7"));
            assertThat(children.firstDeath().join())
                    .isEqualTo(
                            "notify ended by itself (exit code 7); its log is " + folder.resolve("notify.log") + ".");
        }
    }

    @Test
    void a_child_killed_on_purpose_is_started_again_and_nobody_is_alarmed() {
        try (var children = children()) {
            children.start(StandIn.waiting("notify", folder));
            var before = processOf("notify").pid();
            children.killAndStartAgain("notify");
            assertThat(processOf("notify").pid()).isNotEqualTo(before);
            assertThat(children.firstDeath()).isNotDone();
            assertThat(ProcessHandle.of(before).map(ProcessHandle::isAlive).orElse(false))
                    .isFalse();
        }
    }

    @Test
    void a_next_start_ends_what_is_ours_and_spares_what_is_not() throws IOException {
        var ours = new ProcessBuilder("tail", "-f", "/dev/null", folder.toString()).start();
        var stranger = new ProcessBuilder("tail", "-f", "/dev/null").start();
        Files.writeString(folder.resolve("store.pid"), ours.pid() + "\n");
        Files.writeString(folder.resolve("broker.pid"), stranger.pid() + "\n");
        Files.writeString(folder.resolve("notify.pid"), "nonsense");
        try {
            assertThat(Children.clearLeftovers(folder, folder)).isEqualTo(1);
            assertThat(ours.isAlive()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(folder).isEmptyDirectory();
        } finally {
            ours.destroyForcibly();
            stranger.destroyForcibly();
        }
    }

    private Children children() {
        return new Children(StandIn.KEEPER, folder, folder);
    }

    private ProcessHandle processOf(String name) {
        return Stream.generate(() -> PidFile.read(folder.resolve(name + ".pid")))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(ProcessHandle::of)
                .orElseThrow();
    }

    private void awaitFiles(String... names) {
        while (!Stream.of(names).map(folder::resolve).allMatch(Files::exists)) {
            Thread.onSpinWait();
        }
    }
}
