package hugkissgo.checkin.directory;

import hugkissgo.care.CareEvent;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.words.Sealed;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What an event says, with its words opened: for pages that show the record itself.
public final class Story {
    private Story() {}

    /// The event's fields by name; words that do not open any more are null.
    public static Map<String, JsonNode> opened(CareEvent event, Opener opener) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        JsonNode json = CareJson.log().valueToTree(event);
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            fields.put(field.getKey(), opened(field.getValue(), opener));
        }
        return fields;
    }

    private static JsonNode opened(JsonNode node, Opener opener) {
        return switch (node) {
            case ObjectNode it when it.has("box") && it.has("owner") -> words(it, opener);
            case ObjectNode it -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                it.properties().forEach(field -> copy.set(field.getKey(), opened(field.getValue(), opener)));
                yield copy;
            }
            case ArrayNode it -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                it.forEach(element -> copy.add(opened(element, opener)));
                yield copy;
            }
            case JsonNode it -> it;
        };
    }

    private static JsonNode words(ObjectNode box, Opener opener) {
        Sealed sealed = CareJson.log().treeToValue(box, Sealed.class);
        return opener.words(sealed)
                .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                .orElseGet(JsonNodeFactory.instance::nullNode);
    }
}
