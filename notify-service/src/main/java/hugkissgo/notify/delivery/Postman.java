package hugkissgo.notify.delivery;

import hugkissgo.care.wire.Told;
import hugkissgo.notify.choices.Device;
import hugkissgo.notify.choices.Devices;
import hugkissgo.notify.push.Message;
import hugkissgo.notify.push.PushGateway;
import hugkissgo.notify.push.PushOutcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Carries one delivery to its device and does what the provider's answer asks for.
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /// 10 s · 2ⁿ, as Sygnal does, at most ten minutes.
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 6;
    /// While a provider refuses our key nothing is sent there: it is our clock or key, no device is to blame.
    private static final Duration BREAKER = Duration.ofMinutes(5);
    private static final Duration BUSY = Duration.ofSeconds(30);

    private final Deliveries deliveries;
    private final Devices devices;
    private final Providers providers;
    private final PushGateway gateway;
    private final Outgoing outgoing;
    private final Clock clock;
    private final MeterRegistry meters;

    Postman(
            Deliveries deliveries,
            Devices devices,
            Providers providers,
            PushGateway gateway,
            Outgoing outgoing,
            Clock clock,
            MeterRegistry meters) {
        this.deliveries = deliveries;
        this.devices = devices;
        this.providers = providers;
        this.gateway = gateway;
        this.outgoing = outgoing;
        this.clock = clock;
        this.meters = meters;
    }

    Mono<Void> carry(Delivery delivery, Device device, Message message) {
        providers.begins(delivery.host());
        return gateway.push(device.subscription(), message)
                .doFinally(_ -> providers.ends(delivery.host()))
                .flatMap(outcome -> act(delivery, outcome));
    }

    /// The one place where a provider's answer is acted on.
    private Mono<Void> act(Delivery delivery, PushOutcome outcome) {
        return switch (outcome) {
            case PushOutcome.Accepted _ ->
                tell(delivery, Told.Outcome.PUSH_ACCEPTED).then(end(delivery, Delivery.State.DELIVERED, "accepted"));
            case PushOutcome.Gone _ ->
                devices.forget(delivery.device(), delivery.guardian())
                        .then(end(delivery, Delivery.State.GONE, "subscription gone"));
            case PushOutcome.OurFault it -> {
                LOG.error("{} refused what we sent with {}; it is not sent again", delivery.host(), it.status());
                yield giveUp(delivery, "status " + it.status());
            }
            case PushOutcome.KeyRefused it -> {
                LOG.error("{} refuses our push key with {}; no device is forgotten", delivery.host(), it.status());
                providers.pause(delivery.host(), BREAKER);
                yield again(delivery, BREAKER, "key refused");
            }
            case PushOutcome.Busy it -> {
                Duration wait = it.after().orElse(BUSY);
                providers.pause(delivery.host(), wait);
                yield again(delivery, wait, "busy");
            }
            case PushOutcome.TryLater it -> again(delivery, backOff(delivery.tries()), it.why());
        };
    }

    /// Ends what nobody needs any more, without a word to the staff: the family was told otherwise, or may not know.
    Mono<Void> drop(Delivery delivery, String why) {
        return end(delivery, Delivery.State.EXPIRED, why);
    }

    /// Its time is over: never tried is expired, tried in vain is given up, and staff hear of both.
    Mono<Void> tooLate(Delivery delivery) {
        return delivery.tries() > 1
                ? giveUp(delivery, "no success in time")
                : tell(delivery, Told.Outcome.PUSH_GIVEN_UP).then(end(delivery, Delivery.State.EXPIRED, "too late"));
    }

    private Mono<Void> giveUp(Delivery delivery, String why) {
        return tell(delivery, Told.Outcome.PUSH_GIVEN_UP).then(end(delivery, Delivery.State.GAVE_UP, why));
    }

    private Mono<Void> again(Delivery delivery, Duration after, String why) {
        return delivery.isUseless(clock.instant().plus(after))
                ? giveUp(delivery, why)
                : deliveries.tryAgain(delivery, after, why);
    }

    private Mono<Void> end(Delivery delivery, Delivery.State state, String why) {
        meters.counter("hugkissgo.push", "state", state.name()).increment();
        return deliveries.finish(delivery, state, why);
    }

    private Mono<Void> tell(Delivery delivery, Told.Outcome outcome) {
        return outgoing.told(List.of(new Told(
                delivery.event(),
                delivery.centre(),
                delivery.child(),
                delivery.guardian(),
                outcome,
                delivery.at(),
                clock.instant())));
    }

    private static Duration backOff(int tries) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(DOUBLINGS, tries - 1));
        return doubled.plusMillis(ThreadLocalRandom.current().nextLong(doubled.toMillis() / 2));
    }
}
