package hugkissgo.insights.inbox;

import hugkissgo.access.Alarm;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.ResendWanted;
import hugkissgo.insights.InsightsSettings;
import hugkissgo.insights.batch.Trouble;
import hugkissgo.insights.shelves.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Asks for what is missing, at once and then each minute until the stream has come on; only that stream waits.
@Component
class Resends {
    private static final Logger LOG = LoggerFactory.getLogger(Resends.class);
    static final String CONSUMER = "insights";

    private final Map<StreamId, Instant> asked = new ConcurrentHashMap<>();
    private final InsightsRelay relay;
    private final Waiting waiting;
    private final Positions positions;
    private final Alarm alarm;
    private final InsightsSettings settings;

    Resends(InsightsRelay relay, Waiting waiting, Positions positions, Alarm alarm, InsightsSettings settings) {
        this.relay = relay;
        this.waiting = waiting;
        this.positions = positions;
        this.alarm = alarm;
        this.settings = settings;
    }

    /// Everything from the start: a new read model has missed it all.
    Mono<Void> askForAll() {
        return relay.ask(ResendWanted.all(CONSUMER));
    }

    /// Asks unless it has asked for this stream within the last minute.
    Mono<Void> ask(Trouble trouble) {
        Instant now = Clock.systemUTC().instant();
        Instant last = asked.get(trouble.stream());
        if (last != null && last.plus(settings.askAgain()).isAfter(now)) {
            return Mono.empty();
        }
        asked.put(trouble.stream(), now);
        LOG.warn("stream {} waits for {}: {}", trouble.stream(), trouble.from(), trouble.reason());
        return ask(new Waiting.For(trouble.centre(), trouble.stream(), trouble.from(), trouble.reason()), now);
    }

    /// Called now and then: whoever still waits asks again, whoever has come on is forgotten, and the gauges say so.
    Mono<Void> again() {
        Instant now = Clock.systemUTC().instant();
        return waiting.silentSince(now.minus(settings.askAgain()))
                .concatMap(it ->
                        positions.of(it.stream()).flatMap(seq -> seq >= it.from() ? cameOn(it.stream()) : ask(it, now)))
                .then(alarm.look());
    }

    private Mono<Void> ask(Waiting.For it, Instant now) {
        return relay.ask(new ResendWanted(CONSUMER, it.centre(), it.stream(), it.from()))
                .then(waiting.asked(it, now));
    }

    private Mono<Void> cameOn(StreamId stream) {
        asked.remove(stream);
        return waiting.cameOn(Set.of(stream));
    }
}
