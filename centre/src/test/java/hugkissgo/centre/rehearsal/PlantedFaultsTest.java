package hugkissgo.centre.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A rehearsal with kills must find what was planted, and nothing where nothing was. It takes half an hour, so it
/// runs by its name alone: `./verify -pl centre -am -Dexcluded.groups= -Dtest=PlantedFaultsTest
/// -Dsurefire.failIfNoSpecifiedTests=false`.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("faults")
class PlantedFaultsTest {
    /// Short enough that a record expires while the broker is away: only then does it matter what the relay does.
    private static final String IMPATIENT = "-Dspring.kafka.producer.properties.delivery.timeout.ms=1500"
            + " -Dspring.kafka.producer.properties.request.timeout.ms=1000";

    @TempDir
    private Path folder;

    @Test
    void nothing_is_found_where_nothing_is_planted() throws Exception {
        assertThat(rehearse("none")).contains("Every stage holds what the one before it owes.");
    }

    @ParameterizedTest
    @CsvSource({
        "ack-before-write,          was acknowledged and is not in the log",
        "clear-before-yes,          on Kafka right after",
        "two-in-flight,             on Kafka after",
        "commit-before-write,       is not in the feed of a guardian",
        "'two-in-flight,skip-gap',   is not in the feed of a guardian"
    })
    void each_planted_fault_is_found(String fault, String finding) throws Exception {
        assertThat(rehearse(fault)).contains(finding).contains("There are differences.");
    }

    private String rehearse(String fault) throws Exception {
        var words = "./start --rehearsal 24 --kills 12 --seed 3 --port " + freePorts() + " --data "
                + folder.resolve("data");
        var command = new ProcessBuilder(words.split(" "))
                .directory(Path.of("..").toFile())
                .redirectErrorStream(true);
        command.environment().put("JAVA_TOOL_OPTIONS", IMPATIENT + " -Dhugkissgo.plant=" + fault);
        var rehearsal = command.start();
        var printed = new String(rehearsal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(rehearsal.waitFor()).describedAs(printed).isEqualTo(fault.equals("none") ? 0 : 1);
        return printed;
    }

    private static int freePorts() throws IOException {
        try (var any = new ServerSocket(0)) {
            return 20_000 + any.getLocalPort() % 10_000;
        }
    }
}
