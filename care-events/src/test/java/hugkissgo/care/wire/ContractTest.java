package hugkissgo.care.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hugkissgo.care.CareEvent;
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
class ContractTest {
    private static final Path CONTRACT = Path.of("src/main/resources/contract");

    @ParameterizedTest
    @MethodSource("types")
    void every_type_has_a_schema_and_an_example(Class<? extends CareEvent> type) {
        assertThat(CONTRACT.resolve("schemas/" + EventTypes.typeOf(type) + ".json"))
                .exists();
        assertThat(CONTRACT.resolve("examples/" + EventTypes.typeOf(type) + ".1.json"))
                .exists();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_published_example_can_still_be_read(Path file) throws IOException {
        JsonNode example = CareJson.log().readTree(Files.readString(file));

        Reading reading = Reading.of(
                bytes(example.path("key")),
                name -> example.path("headers").has(name)
                        ? example.path("headers").path(name).asString()
                        : null,
                bytes(example.path("body")));

        assertThat(reading).isInstanceOf(Reading.Valid.class);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_published_example_fits_its_schema(Path file) throws IOException {
        JsonNode example = CareJson.log().readTree(Files.readString(file));
        String type = example.path("headers").path("ce_type").asString();
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(CONTRACT.resolve("schemas/" + type + ".json")));

        assertThat(schema.validate(CareJson.log().readTree(example.path("body").asString())))
                .isEmpty();
    }

    private static byte[] bytes(JsonNode text) {
        return text.asString().getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Class<? extends CareEvent>> types() {
        return EventTypes.all();
    }

    static Stream<Path> examples() throws IOException {
        return Files.list(CONTRACT.resolve("examples"));
    }
}
