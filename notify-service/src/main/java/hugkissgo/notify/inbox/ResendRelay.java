package hugkissgo.notify.inbox;

import hugkissgo.access.Alarm;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.ResendWanted;
import hugkissgo.care.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Asks check-in to send a stream again from its next event on, and asks again each minute while it is still missing.
@Component
class ResendRelay {
    private static final Logger LOG = LoggerFactory.getLogger(ResendRelay.class);
    private static final String ME = "notify";
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Positions positions;
    private final Alarm alarm;

    ResendRelay(KafkaTemplate<String, byte[]> kafka, Positions positions, Alarm alarm) {
        this.kafka = kafka;
        this.positions = positions;
        this.alarm = alarm;
    }

    Mono<Void> ask(List<Progress> progress) {
        return Flux.fromIterable(progress)
                .filter(Progress::asks)
                .concatMap(it -> ask(it.after()))
                .then();
    }

    /// Everything from the beginning, for a topic that was lost or a generation that begins.
    Mono<Void> askForAll() {
        return send(ResendWanted.all(ME));
    }

    @Scheduled(fixedDelay = 10, initialDelay = 10, timeUnit = TimeUnit.SECONDS)
    Mono<Void> askAgain() {
        return positions
                .stillMissing(AGAIN)
                .filter(standing -> standing.centre() != null)
                .concatMap(this::ask)
                .then(alarm.look())
                .onErrorResume(RuntimeException.class, this::untilNextTime);
    }

    private Mono<Void> ask(Standing standing) {
        var centre = Objects.requireNonNull(standing.centre());
        return send(new ResendWanted(ME, centre, standing.stream(), standing.seq() + 1));
    }

    private Mono<Void> send(ResendWanted wanted) {
        LOG.warn("asking for {} again from seq {}", wanted.key(), wanted.from());
        return Mono.fromFuture(() ->
                        kafka.send(Topics.RESEND, wanted.key(), CareJson.log().writeValueAsBytes(wanted)))
                .then();
    }

    private Mono<Void> untilNextTime(RuntimeException error) {
        LOG.error("could not ask again: {}", error.getClass().getSimpleName());
        return Mono.empty();
    }
}
