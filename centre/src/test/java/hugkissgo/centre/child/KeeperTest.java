package hugkissgo.centre.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(30)
class KeeperTest {
    @TempDir
    private Path folder;

    @Test
    void a_child_deaf_to_requests_is_killed_after_the_grace() throws Exception {
        var keeper = keep("trap '' TERM; echo deaf; while :; do sleep 0.1; done", 1);
        assertThat(keeper.inputReader().readLine()).isEqualTo("deaf");
        keeper.getOutputStream().close();
        assertThat(keeper.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(keeper.exitValue()).isEqualTo(137);
    }

    @Test
    void a_child_that_ends_in_order_is_not_hurried() throws Exception {
        var keeper = keep("trap 'echo in order; exit 0' TERM; echo up; while :; do sleep 0.1; done", 10);
        assertThat(keeper.inputReader().readLine()).isEqualTo("up");
        keeper.getOutputStream().close();
        assertThat(keeper.inputReader().readLine()).isEqualTo("in order");
        assertThat(keeper.waitFor()).isZero();
    }

    @Test
    void the_code_of_a_child_is_the_code_of_its_keeper_and_the_pid_file_goes() throws Exception {
        var keeper = keep("exit 48", 1);
        assertThat(keeper.waitFor()).isEqualTo(48);
        assertThat(Files.exists(folder.resolve("x.pid"))).isFalse();
    }

    private Process keep(String script, int grace) throws IOException {
        return new ProcessBuilder(
                        "setsid",
                        "sh",
                        StandIn.KEEPER.toString(),
                        folder.resolve("x.pid").toString(),
                        Integer.toString(grace),
                        "sh",
                        "-c",
                        script)
                .start();
    }
}
