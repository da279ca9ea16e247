package hugkissgo.checkin.founding;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.Checkin;
import hugkissgo.checkin.doors.Centre;
import hugkissgo.checkin.doors.Installation;
import hugkissgo.stores.RealMongo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstCentreTest {
    private static final String SIGN_IN = "The centre is open: sign in as director with ";

    @TempDir
    private Path folder;

    @Test
    void a_start_with_a_name_opens_the_first_centre_and_says_once_how_its_director_signs_in() throws Exception {
        Mono.from(RealMongo.client()
                        .getDatabase("access")
                        .getCollection("installation")
                        .drop())
                .block(Duration.ofSeconds(10));

        Ended first = start();
        assertThat(first.code()).as(String.join("\n", first.lines())).isZero();
        assertThat(first.lines()).filteredOn(it -> it.startsWith(SIGN_IN)).hasSize(1);
        String passphrase = first.lines().stream()
                .filter(it -> it.startsWith(SIGN_IN))
                .findFirst()
                .orElseThrow()
                .substring(SIGN_IN.length());
        var office = Installation.shared().browser();
        assertThat(Centre.signIn(office, "director", passphrase).status()).isEqualTo(204);
        assertThat(office.get("/api/office").json().path("centre").path("name").asString())
                .isEqualTo("Acorn House");

        Ended again = start();
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.lines()).contains("This installation has a centre; nothing was changed.");
    }

    record Ended(int code, List<String> lines) {}

    private Ended start() throws IOException, InterruptedException {
        Path secret =
                Files.writeString(folder.resolve("master"), Base64.getEncoder().encodeToString(new byte[32]));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Checkin.class.getName(),
                        "--first-centre=Acorn House",
                        "--HUGKISSGO_KAFKA=127.0.0.1:9",
                        "--HUGKISSGO_MONGO=" + RealMongo.uri(),
                        "--HUGKISSGO_SECRET_FILE=" + secret,
                        "--server.port=0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.lines().toList());
    }
}
