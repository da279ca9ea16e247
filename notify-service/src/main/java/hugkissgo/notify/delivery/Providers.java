package hugkissgo.notify.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The push providers as this instance finds them: how many sends are under way to each, and which asked for a pause.
/// A slow provider holds up only its own devices.
@Component
class Providers {
    private static final int AT_ONCE = 8;

    private final Clock clock = Clock.systemUTC();
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
    private final Map<String, Instant> pausedUntil = new ConcurrentHashMap<>();

    Set<String> busy() {
        Instant now = clock.instant();
        pausedUntil.values().removeIf(until -> !until.isAfter(now));
        return Stream.concat(
                        pausedUntil.keySet().stream(),
                        underWay.entrySet().stream()
                                .filter(it -> it.getValue() >= AT_ONCE)
                                .map(it -> it.getKey()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void begins(String host) {
        underWay.merge(host, 1, Integer::sum);
    }

    void ends(String host) {
        underWay.computeIfPresent(host, (_, many) -> many > 1 ? many - 1 : null);
    }

    void pause(String host, Duration length) {
        pausedUntil.put(host, clock.instant().plus(length));
    }
}
