package hugkissgo.care.wire;

import hugkissgo.care.CareEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types of events by name: `care.Settled.v1` on Kafka, `Settled` where a page says it.
public final class EventTypes {
    private static final Map<String, Class<? extends CareEvent>> BY_NAME =
            leaves(CareEvent.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private EventTypes() {}

    private static Stream<Class<? extends CareEvent>> leaves(Class<? extends CareEvent> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(c -> leaves(c.asSubclass(CareEvent.class)));
    }

    public static String typeOf(CareEvent event) {
        return typeOf(event.getClass());
    }

    public static String typeOf(Class<? extends CareEvent> event) {
        return "care." + event.getSimpleName() + ".v1";
    }

    /// The event class of a CloudEvents type; empty for a type or version this release does not know.
    public static Optional<Class<? extends CareEvent>> ofType(String type) {
        return type.startsWith("care.") && type.endsWith(".v1")
                ? named(type.substring("care.".length(), type.length() - ".v1".length()))
                : Optional.empty();
    }

    public static Optional<Class<? extends CareEvent>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// Every type of this release, in no order.
    public static Stream<Class<? extends CareEvent>> all() {
        return BY_NAME.values().stream();
    }
}
