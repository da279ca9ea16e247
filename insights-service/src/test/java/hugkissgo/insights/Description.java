package hugkissgo.insights;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The published description of the metrics, held against an answer.
public final class Description {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Description() {}

    public static String published() {
        try (var in = Objects.requireNonNull(Description.class.getResourceAsStream("/openapi.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What in this answer is not as described.
    public static List<String> faults(String schema, String answer) {
        ObjectNode rules = JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
        rules.set("components", JSON.readTree(published()).get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(rules)
                .validate(JSON.readTree(answer))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
