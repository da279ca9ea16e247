package hugkissgo.checkin.taps;

import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.access.time.OurTime;
import hugkissgo.care.CareEvent;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.words.Spoken;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One thing a person says on a page, named by the page, so that saying it again is the same.
public record Tap(EventId id, StreamId stream, Instant at, CareEvent said) {
    /// One tap for each of many siblings, and a room that was long without network.
    static final int MOST = 20;

    /// As it comes; what it says is read by its type.
    public record Raw(
            @Nullable EventId id,
            @Nullable StreamId stream,
            @Nullable Instant at,
            @Nullable JsonNode said) {}

    /// Reads taps; `filled` are fields that the door knows better than the page, such as who stands there: they are put
    /// where the event has such a field and the page left it out.
    static List<Tap> read(@Nullable List<Raw> raw, Map<String, String> filled) {
        if (raw == null || raw.isEmpty() || raw.size() > MOST) {
            throw Problem.nonsense("taps", "1 to 20 taps");
        }
        Tap[] taps = new Tap[raw.size()];
        for (int i = 0; i < taps.length; i++) {
            taps[i] = read(raw.get(i), filled, "taps[" + i + "]");
        }
        return List.of(taps);
    }

    /// Reads one; `path` names where it stood.
    public static Tap read(@Nullable Raw raw, Map<String, String> filled, String path) {
        if (raw == null) {
            throw Problem.nonsense(path, "must not be null");
        }
        return new Tap(
                needed(raw.id, path + ".id"),
                needed(raw.stream, path + ".stream"),
                needed(raw.at, path + ".at"),
                said(needed(raw.said, path + ".said"), filled, path + ".said"));
    }

    private static CareEvent said(JsonNode said, Map<String, String> filled, String path) {
        if (!(said instanceof ObjectNode fields)) {
            throw Problem.nonsense(path, "must be an object");
        }
        JsonNode name = fields.remove("type");
        Class<? extends CareEvent> type = EventTypes.named(name == null ? "" : name.asString(""))
                .orElseThrow(() -> Problem.nonsense(path + ".type", "is no type of event"));
        Arrays.stream(type.getRecordComponents())
                .filter(it -> filled.containsKey(it.getName()) && !fields.hasNonNull(it.getName()))
                .forEach(it -> fields.put(it.getName(), filled.get(it.getName())));
        CareEvent event = PageJson.part(fields, type, path);
        complete(event, type, path);
        ofOurTime(event, type, path);
        return event;
    }

    /// A record of the contract says with `@Nullable` what may be left out; everything else must be there.
    private static void complete(CareEvent event, Class<? extends CareEvent> type, String path) {
        for (var component : type.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            needed(said(event, component), path + "." + component.getName());
        }
    }

    /// Days of our time, also where one is kept as words, as the birthday is.
    private static void ofOurTime(CareEvent event, Class<? extends CareEvent> type, String path) {
        for (var component : type.getRecordComponents()) {
            Object said = said(event, component);
            try {
                if (said instanceof LocalDate day) {
                    OurTime.checked(day);
                } else if (said instanceof Spoken(String text)
                        && component.getName().equals("birthday")) {
                    OurTime.day(text);
                }
            } catch (DateTimeException e) {
                throw Problem.nonsense(path + "." + component.getName(), "is no day of our time");
            }
        }
    }

    private static @Nullable Object said(CareEvent event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the contract's records are public", e);
        }
    }

    private static <T> T needed(@Nullable T value, String path) {
        if (value == null) {
            throw Problem.nonsense(path, "is missing");
        }
        return value;
    }
}
