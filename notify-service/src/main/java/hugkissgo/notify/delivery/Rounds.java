package hugkissgo.notify.delivery;

import hugkissgo.notify.delivery.Recipients.Look;
import hugkissgo.notify.household.Stay;
import hugkissgo.notify.telling.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The postman's rounds: at once after a nudge, and every second for what is due again. Any number of instances may go
/// round.
@Component
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(500);
    private static final int AT_ONCE = 16;
    private static final int ROUNDS = 64;

    private final Deliveries deliveries;
    private final Providers providers;
    private final Recipients recipients;
    private final Letters letters;
    private final Postman postman;
    private final Outgoing outgoing;
    private final Clock clock;
    private Disposable going = Disposables.disposed();

    Rounds(
            Deliveries deliveries,
            Providers providers,
            Recipients recipients,
            Letters letters,
            Postman postman,
            Outgoing outgoing,
            Clock clock) {
        this.deliveries = deliveries;
        this.providers = providers;
        this.recipients = recipients;
        this.letters = letters;
        this.postman = postman;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    private Mono<Void> round() {
        return Mono.defer(() -> deliveries.claim(providers.busy(), clock.instant()))
                .repeat()
                .takeWhile(Optional::isPresent)
                .flatMap(claimed -> bring(claimed.get()).onErrorResume(this::leaseRunsOut), AT_ONCE)
                .then()
                .onErrorResume(this::leaseRunsOut);
    }

    private Mono<Void> bring(Delivery delivery) {
        Instant now = clock.instant();
        if (delivery.isUseless(now)) {
            return postman.tooLate(delivery);
        }
        return recipients.of(delivery).flatMap(look -> switch (look) {
            case Look.Recipient it -> bring(delivery, it, now);
            case Look.NotYet _ -> deliveries.tryAgain(delivery, SOON, "position behind");
            case Look.Nobody _ -> postman.drop(delivery, "nobody to be told any more");
        });
    }

    private Mono<Void> bring(Delivery delivery, Look.Recipient to, Instant now) {
        if (delivery.kind() != Kind.PICKED_UP && isQuiet(to, now)) {
            return deliveries.tryAgain(delivery, QUIET, "quiet hours");
        }
        return letters.about(delivery, to.child(), to.house(), to.choices(), now)
                .flatMap(message -> postman.carry(delivery, to.device(), message));
    }

    /// Quiet hours are the centre's and never hold back what belongs to an open visit, nor that it ended.
    private static boolean isQuiet(Look.Recipient to, Instant now) {
        boolean open = to.child().lastStay().filter(Stay::isOpen).isPresent();
        return !open && to.choices().isQuiet(LocalTime.ofInstant(now, to.house().zone()));
    }

    private Mono<Void> leaseRunsOut(Throwable fault) {
        LOG.error("a delivery is tried again later: {}", fault.getClass().getSimpleName());
        return Mono.empty();
    }

    @Override
    public void start() {
        going = Flux.merge(outgoing.nudges(), Flux.interval(EVERY).map(_ -> true))
                .onBackpressureLatest()
                .flatMap(_ -> round(), ROUNDS)
                .subscribe();
    }

    @Override
    public void stop() {
        going.dispose();
    }

    @Override
    public boolean isRunning() {
        return !going.isDisposed();
    }
}
