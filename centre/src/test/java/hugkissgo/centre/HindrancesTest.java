package hugkissgo.centre;

import static hugkissgo.centre.Launched.linesUntil;
import static hugkissgo.centre.Launched.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What stands in the way of a start, said by the real launcher on the screen.
class HindrancesTest extends WithLauncher {
    @Test
    void a_port_that_is_taken_is_one_sentence_and_nothing_is_left_running() throws Exception {
        try (var taken = new ServerSocket(centre.port() + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(centre.launch()))
                    .startsWith("Port " + taken.getLocalPort() + ", needed for the checkin-service, is in use by java");
        }
        assertThat(centre.family()).isEmpty();
        assertThat(centre.leftItsPorts()).isTrue();
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_one_sentence() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThat(refusal(centre.launch("--data", file.resolve("data").toString())))
                .startsWith("The data folder " + file.resolve("data") + " cannot be written");
        assertThat(centre.leftItsPorts()).isTrue();
    }

    @Test
    void a_disk_that_is_full_is_one_sentence_before_the_store_stops_over_it() throws Exception {
        var wanted = List.of("-Dhugkissgo.room=" + Long.MAX_VALUE);
        assertThat(refusal(centre.launch(wanted, Map.of())))
                .startsWith("The disk of the data folder " + centre.data() + " is full: ")
                .contains(" MB are free, ");
        assertThat(centre.family()).isEmpty();
        assertThat(DataFolder.ROOM_NEEDED).isEqualTo(500_000_000);
    }

    @Test
    void without_any_mongod_an_emulator_runs_and_the_screen_says_what_it_cannot_promise() throws Exception {
        var script = centre.checkout().resolve("centre/bin/fetch-mongod");
        Files.writeString(script, "#!/bin/sh\necho 'No registry answered.'\nexit 3\n");
        var launcher = centre.launch(List.of(), Map.of("PATH", withoutMongod()));
        assertThat(linesUntil(launcher, "Ctrl-C"))
                .containsSubsequence(
                        "NO REAL STORE",
                        "No registry answered.",
                        "a crash may lose what was",
                        "Hug Kiss Go is open: ",
                        "Store   an emulator of MongoDB");
        launcher.destroy();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /// A folder with the few programs that a launcher and its keepers run, wherever this machine has them.
    private String withoutMongod() throws IOException {
        var few = Files.createDirectories(folder.resolve("few"));
        for (var program : List.of("sh", "bash", "setsid", "sleep", "rm")) {
            var found = Stream.of(System.getenv("PATH").split(":"))
                    .map(place -> Path.of(place, program))
                    .filter(Files::isExecutable)
                    .findFirst();
            if (found.isPresent()) {
                var script = Files.writeString(few.resolve(program), "#!/bin/sh\nexec " + found.get() + " \"$@\"\n");
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return few.toString();
    }
}
