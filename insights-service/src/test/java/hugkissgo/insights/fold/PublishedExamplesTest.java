package hugkissgo.insights.fold;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.Fact;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
public class PublishedExamplesTest {
    private static final Path EXAMPLES = Path.of("../care-events/src/main/resources/contract/examples");

    @ParameterizedTest
    @MethodSource("examples")
    void every_published_example_is_folded_and_moves_its_stream(Path file) throws IOException {
        Fact fact = read(file);
        Kept<?> after = nothingOf(fact).after(fact);
        assertThat(after.seq()).isEqualTo(fact.seq());
        assertThat(after.hash()).isEqualTo(fact.hash());
        assertThat(after.centre()).isEqualTo(fact.envelope().position().centre());
    }

    private static Kept<?> nothingOf(Fact fact) {
        var centre = fact.envelope().position().centre();
        StreamId stream = fact.envelope().stream();
        if (stream.isPerson()) {
            return PersonFile.fresh(centre, stream.person());
        }
        return stream.isCentre()
                ? CentreBook.fresh(centre)
                : new Separations(ChildFile.fresh(centre, stream.child()), Map.of());
    }

    public static Fact read(Path file) throws IOException {
        JsonNode example = CareJson.log().readTree(Files.readString(file));
        JsonNode headers = example.path("headers");
        var reading = Reading.of(
                bytes(example.path("key")),
                name -> headers.has(name) ? headers.path(name).asString() : null,
                bytes(example.path("body")));
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid) reading).fact();
    }

    private static byte[] bytes(JsonNode text) {
        return text.asString().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(EXAMPLES);
    }
}
