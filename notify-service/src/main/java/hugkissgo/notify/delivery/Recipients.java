package hugkissgo.notify.delivery;

import hugkissgo.access.Sessions;
import hugkissgo.access.Surface;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.notify.choices.Choices;
import hugkissgo.notify.choices.Device;
import hugkissgo.notify.choices.Devices;
import hugkissgo.notify.choices.Wishes;
import hugkissgo.notify.feed.Feed;
import hugkissgo.notify.household.House;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.ledger.Ledger;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Who stands behind a delivery just before it is sent: the device with its open session, the guardian still entitled,
/// the entry still true. Whatever is not sure is nobody.
@Component
class Recipients {
    private final Ledger ledger;
    private final Feed feed;
    private final Devices devices;
    private final Wishes wishes;
    private final Sessions sessions;

    Recipients(Ledger ledger, Feed feed, Devices devices, Wishes wishes, Sessions sessions) {
        this.ledger = ledger;
        this.feed = feed;
        this.devices = devices;
        this.wishes = wishes;
        this.sessions = sessions;
    }

    /// What a look finds.
    sealed interface Look {
        /// A device to be told, and what is needed to tell it.
        record Recipient(Device device, Household child, House house, Choices choices) implements Look {}

        /// The child's position is not where the news came from yet.
        record NotYet() implements Look {}

        /// Nobody is to be told any more.
        record Nobody() implements Look {}
    }

    Mono<Look> of(Delivery delivery) {
        return ledger.child(delivery.centre(), delivery.child())
                .flatMap(child ->
                        child.filter(it -> it.seq() >= delivery.shaped()).isEmpty()
                                ? Mono.just(new Look.NotYet())
                                : of(delivery, child.get().household()));
    }

    private Mono<Look> of(Delivery delivery, Household child) {
        if (!child.family().entitled().contains(delivery.guardian())) {
            return Mono.just(new Look.Nobody());
        }
        return Mono.zip(device(delivery), feed.isTrue(delivery.entry()))
                .flatMap(it -> it.getT1().isPresent() && it.getT2()
                        ? recipient(delivery, it.getT1().get(), child)
                        : Mono.just(new Look.Nobody()));
    }

    private Mono<Look> recipient(Delivery delivery, Device device, Household child) {
        return Mono.zip(ledger.house(delivery.centre()), wishes.of(delivery.guardian()))
                .map(it -> new Look.Recipient(device, child, it.getT1(), it.getT2()));
    }

    private Mono<Optional<Device>> device(Delivery delivery) {
        return devices.one(delivery.device())
                .flatMap(found -> found.filter(it -> it.guardian().equals(delivery.guardian()))
                        .map(this::withOpenSession)
                        .orElseGet(() -> Mono.just(Optional.empty())));
    }

    /// Signed out means silent: the device is forgotten with its session.
    private Mono<Optional<Device>> withOpenSession(Device device) {
        return sessions.visitor(Surface.FAMILY, device.session())
                .flatMap(visitor -> visitor.filter(it -> it instanceof Guardian guardian
                                        && guardian.person().equals(device.guardian()))
                                .isPresent()
                        ? Mono.just(Optional.of(device))
                        : devices.forget(device.id(), device.guardian()).thenReturn(Optional.empty()));
    }
}
