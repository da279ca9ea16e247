package hugkissgo.care.wire;

import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Envelope;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.PersonKey;
import hugkissgo.care.words.Spoken;
import hugkissgo.care.words.Words;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the schema and a first example of every event type that has none yet; what is published is never touched
/// again.
/// Run it once after adding a type: `mvn -pl care-events test-compile exec:java -Dexec.classpathScope=test
/// -Dexec.mainClass=hugkissgo.care.wire.PublishType`.
public final class PublishType {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final CentreId CENTRE = new CentreId("centre-oak");
    private static final EventId EVENT = new EventId("0195a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
    private static final Instant AT = Instant.parse("2026-03-12T07:50:00Z");
    private static final PersonKey KEY =
            PersonKey.of("an example's key, known to all!!".getBytes(StandardCharsets.UTF_8));

    private PublishType() {}

    public static void main(String[] arguments) throws IOException {
        Path contract = Path.of(arguments.length > 0 ? arguments[0] : "care-events/src/main/resources/contract");
        for (var type : EventTypes.all()
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList()) {
            publish(contract, type);
        }
    }

    private static void publish(Path contract, Class<? extends CareEvent> type) throws IOException {
        String name = EventTypes.typeOf(type);
        Path schema = contract.resolve("schemas/" + name + ".json");
        Path example = contract.resolve("examples/" + name + ".1.json");
        if (Files.notExists(schema)) {
            Files.createDirectories(schema.getParent());
            Files.writeString(schema, PRETTY.writeValueAsString(schema(name, type)) + "\n");
        }
        if (Files.notExists(example)) {
            Files.createDirectories(example.getParent());
            Files.writeString(example, PRETTY.writeValueAsString(example(name, type)) + "\n");
        }
    }

    private static ObjectNode example(String name, Class<? extends CareEvent> type) {
        StreamId stream = stream(type);
        byte[] body =
                Body.write((CareEvent) value(type), (field, words) -> KEY.seal(CENTRE, stream, EVENT, field, words));
        var envelope = new Envelope(
                EVENT,
                name,
                new Position(CENTRE, stream, 7),
                stream.isChild() ? VisitId.begunBy(EVENT) : null,
                AT,
                AT.plusMillis(412),
                By.staff(new PersonId("person-rosa")),
                Provenance.LIVE);
        Hash before = Hash.of("the event before".getBytes(StandardCharsets.UTF_8));
        var headers = new Headers(envelope, before, Hash.of(body), Hash.link(before, envelope, Hash.of(body)));
        ObjectNode node = PRETTY.createObjectNode();
        node.put("key", stream.value());
        headers.asMap().forEach(node.putObject("headers")::put);
        node.put("body", new String(body, StandardCharsets.UTF_8));
        return node;
    }

    private static StreamId stream(Class<?> type) {
        return switch (type.getInterfaces()[0].getSimpleName()) {
            case "PersonFact" -> new PersonId("person-amara").stream();
            case "CentreFact" -> CENTRE.stream();
            default -> new ChildId("child-mia").stream();
        };
    }

    private static Object value(Type type) {
        return type instanceof ParameterizedType list
                ? List.of(value(list.getActualTypeArguments()[0]))
                : value((Class<?>) type);
    }

    private static Object value(Class<?> type) {
        Map<Class<?>, Object> plain = Map.of(
                Words.class,
                new Spoken("Words of an example"),
                Instant.class,
                AT,
                LocalDate.class,
                LocalDate.parse("2026-03-12"),
                LocalTime.class,
                LocalTime.parse("07:30"),
                ZoneId.class,
                ZoneId.of("Europe/Helsinki"),
                String.class,
                "Acorns",
                EventId.class,
                EVENT);
        if (plain.containsKey(type)) {
            return plain.get(type);
        }
        if (type == int.class || type == Integer.class) {
            return 20;
        }
        if (type == boolean.class) {
            return true;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : record(type);
    }

    private static Object record(Class<?> type) {
        try {
            var parts = type.getRecordComponents();
            Object[] values = new Object[parts.length];
            Class<?>[] types = new Class<?>[parts.length];
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = isId(type) ? idOf(type) : value(parts[i].getGenericType());
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make an example of " + type, e);
        }
    }

    private static boolean isId(Class<?> type) {
        return type.getPackageName().endsWith(".id");
    }

    private static String idOf(Class<?> type) {
        String kind = type.getSimpleName().replace("Id", "").toLowerCase(java.util.Locale.ROOT);
        return kind + "-example";
    }

    private static ObjectNode schema(String name, Class<?> type) {
        ObjectNode schema = PRETTY.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", name);
        schema.put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        List<String> required = new ArrayList<>(List.of("salt"));
        for (RecordComponent part : type.getRecordComponents()) {
            fields.set(part.getName(), field(part.getGenericType()));
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(part.getName());
            }
        }
        fields.set("salt", PRETTY.createObjectNode().put("type", "string").put("contentEncoding", "base64"));
        ArrayNode names = schema.putArray("required");
        required.forEach(names::add);
        return schema;
    }

    private static ObjectNode field(Type type) {
        ObjectNode field = PRETTY.createObjectNode();
        if (type instanceof ParameterizedType list) {
            field.put("type", "array").set("items", field(list.getActualTypeArguments()[0]));
            return field;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            ArrayNode values = field.put("type", "string").putArray("enum");
            for (Object constant : plain.getEnumConstants()) {
                values.add(constant.toString());
            }
            return field;
        }
        return plain == Words.class ? sealedWords(field) : plain(field, plain);
    }

    private static ObjectNode sealedWords(ObjectNode field) {
        ObjectNode parts = field.put("type", "object").putObject("properties");
        List.of("owner", "event", "field", "box")
                .forEach(it -> parts.putObject(it).put("type", "string"));
        ArrayNode required = field.putArray("required");
        parts.propertyNames().forEach(required::add);
        return field;
    }

    private static ObjectNode plain(ObjectNode field, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return field.put("type", "integer");
        }
        if (type == boolean.class) {
            return field.put("type", "boolean");
        }
        field.put("type", "string");
        if (type == Instant.class) {
            field.put("format", "date-time");
        } else if (type == LocalDate.class) {
            field.put("format", "date");
        } else if (isId(type) && type != EventId.class) {
            String example = idOf(type);
            field.put("pattern", "^" + example.substring(0, example.indexOf('-') + 1));
        }
        return field;
    }
}
