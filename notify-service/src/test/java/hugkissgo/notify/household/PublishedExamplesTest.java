package hugkissgo.notify.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import hugkissgo.care.Fact;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Reading;
import hugkissgo.notify.telling.Telling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedExamplesTest {
    @ParameterizedTest
    @MethodSource("examples")
    void every_published_example_is_folded_told_and_kept(Path file) throws IOException {
        Fact fact = read(CareJson.log().readTree(Files.readString(file)));
        var stream = fact.envelope().stream();

        Known before = stream.isChild() ? Mia.withBothParents().household() : Known.nothingOf(stream);
        Known after = before.after(fact);

        assertThat(Known.read(stream, after.write())).isEqualTo(after);
        if (after instanceof Household household) {
            assertThatCode(() -> Telling.about(fact, household)).doesNotThrowAnyException();
        }
    }

    private static Fact read(JsonNode example) {
        var reading = Reading.of(
                bytes(example.path("key")),
                name -> example.path("headers").has(name)
                        ? example.path("headers").path(name).asString()
                        : null,
                bytes(example.path("body")));
        return ((Reading.Valid) reading).fact();
    }

    private static byte[] bytes(JsonNode text) {
        return text.asString().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(Path.of("../care-events/src/main/resources/contract/examples"));
    }
}
