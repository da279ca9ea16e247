package hugkissgo.centre;

import static hugkissgo.centre.Launched.linesUntil;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The real launcher with a real broker and a real store; only the services are stand-ins.
class LauncherTest extends WithLauncher {
    @Test
    void a_killed_launcher_leaves_no_process_and_no_port_behind() throws Exception {
        var launcher = centre.launch();
        assertThat(linesUntil(launcher, "Ctrl-C"))
                .contains("Hug Kiss Go is open: http://localhost:" + centre.port())
                .contains("pairing code K7PX-M2QD")
                .contains("Kafka 4.2.1", "MongoDB");
        var family = centre.family();
        assertThat(family).hasSize(6);
        launcher.destroyForcibly();
        for (var child : family) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
        assertThat(centre.leftItsPorts()).isTrue();
    }

    @Test
    void asked_to_end_it_ends_all_and_a_second_start_on_other_ports_finds_its_data() throws Exception {
        var first = centre.launch();
        linesUntil(first, "Ctrl-C");
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isNotZero();
        assertThat(centre.family()).isEmpty();
        var key = Files.readString(folder.resolve("data/secret/director"));
        centre.moveToOtherPorts();
        var second = centre.launch();
        assertThat(linesUntil(second, "Ctrl-C")).contains(key.strip());
        new ProcessBuilder("kill", "-INT", Long.toString(second.pid())).start(); // what Ctrl-C says
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(centre.leftItsPorts()).isTrue();
    }

    @Test
    void when_one_child_dies_the_launcher_says_which_and_ends_all() throws Exception {
        var launcher = centre.launch();
        linesUntil(launcher, "Ctrl-C");
        long notify = Long.parseLong(
                Files.readString(folder.resolve("data/run/notify-service.pid")).strip());
        ProcessHandle.of(notify).orElseThrow().destroyForcibly();
        assertThat(linesUntil(launcher, "ended too"))
                .contains("notify-service ended by itself (exit code 137); its log is "
                        + folder.resolve("data/logs/notify-service.log"));
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(centre.family()).isEmpty();
    }

    @Test
    void a_year_killed_half_way_begins_again_and_once_whole_only_opens() throws Exception {
        var killed = centre.launch("--year", "7");
        linesUntil(killed, "insights-service");
        killed.destroyForcibly();
        killed.waitFor(30, TimeUnit.SECONDS);
        var again = centre.launch("--year", "7");
        assertThat(linesUntil(again, "Ctrl-C"))
                .contains("the year 7 was interrupted half-way; it is thrown away and begins again")
                .contains("facts recorded");
        again.destroy();
        assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var other = centre.launch("--year", "8");
        assertThat(other.inputReader().readLine()).contains(" holds the year 7, not 8");
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isEqualTo(1);
        assertThat(linesUntil(centre.launch("--year", "7"), "Ctrl-C"))
                .doesNotContain("interrupted", "thrown away", "facts recorded");
    }
}
