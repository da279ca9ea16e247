package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartTest {
    private static final String SENTENCE =
            "Hug Kiss Go needs a JDK 25 and found none: install one (for example Temurin 25 from https://adoptium.net) or set JAVA_HOME to it.";

    @TempDir
    private Path folder;

    record Ended(int code, String said) {}

    @Test
    void without_a_jdk_it_says_what_to_install_and_ends() throws Exception {
        Path start = copied("../start", "start");
        Path find = copied("bin/find-jdk", "centre/bin/find-jdk");
        Files.writeString(find, Files.readString(find).replace("\"25[.\"]", "\"1025[.\"]"));
        assertThat(run(start, Map.of())).isEqualTo(new Ended(1, SENTENCE));
    }

    @Test
    void a_jdk_is_found_without_any_setting_and_an_older_one_is_passed_over() throws Exception {
        Path older = jdk(folder.resolve("older"), "17.0.9");
        jdk(folder.resolve(".jdks/temurin-25"), "25.0.1");
        Ended found = run(Path.of("bin/find-jdk").toAbsolutePath(), Map.of("JAVA_HOME", older.toString()));
        assertThat(found.code()).isZero();
        assertThat(Path.of(found.said()).resolve("bin/javac")).isExecutable();
        assertThat(Files.readString(Path.of(found.said()).resolve("release"))).contains("JAVA_VERSION=\"25");
    }

    @Test
    void the_one_that_java_home_names_comes_first() throws Exception {
        Path mine = jdk(folder.resolve("mine"), "25.0.1");
        assertThat(run(Path.of("bin/find-jdk").toAbsolutePath(), Map.of("JAVA_HOME", mine.toString())))
                .isEqualTo(new Ended(0, mine.toString()));
    }

    private Ended run(Path script, Map<String, String> settings) throws IOException, InterruptedException {
        var command = new ProcessBuilder(script.toString()).redirectErrorStream(true);
        command.environment().clear();
        command.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "HOME", folder.toString()));
        command.environment().putAll(settings);
        var process = command.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.strip());
    }

    private Path copied(String from, String to) throws IOException {
        Path file = folder.resolve(to);
        Files.createDirectories(file.getParent());
        return Files.copy(Path.of(from), file, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Path javac = Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }
}
