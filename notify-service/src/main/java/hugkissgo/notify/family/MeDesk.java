package hugkissgo.notify.family;

import hugkissgo.access.Visitor.Guardian;
import hugkissgo.care.id.ChildId;
import hugkissgo.notify.choices.Choices;
import hugkissgo.notify.choices.Device;
import hugkissgo.notify.choices.Devices;
import hugkissgo.notify.choices.Wishes;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.ledger.Ledger;
import hugkissgo.notify.push.Vapid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Tells a guardian who they are here: their children, their choices, their devices.
@Component
class MeDesk {
    private final Ledger ledger;
    private final Opener opener;
    private final Wishes wishes;
    private final Devices devices;
    private final Vapid vapid;
    private final Clock clock;

    MeDesk(Ledger ledger, Opener opener, Wishes wishes, Devices devices, Vapid vapid, Clock clock) {
        this.ledger = ledger;
        this.opener = opener;
        this.wishes = wishes;
        this.devices = devices;
        this.vapid = vapid;
        this.clock = clock;
    }

    Mono<Answers.Me> me(Guardian guardian) {
        return ledger.childrenOf(guardian.centre(), guardian.person())
                .flatMap(children -> Mono.zip(
                                opener.open(guardian.centre(), List.of(), Set.of(guardian.person()), children.values()),
                                wishes.of(guardian.person()),
                                push(guardian))
                        .map(it -> me(guardian, children, it.getT1(), it.getT2(), it.getT3())));
    }

    private Answers.Me me(
            Guardian guardian, Map<ChildId, Household> children, Opened opened, Choices choices, Answers.Push push) {
        var house = opened.house();
        return new Answers.Me(
                clock.instant(),
                new Answers.Person(guardian.person(), opened.firstName(guardian.person())),
                new Answers.Centre(house.name(), house.zone(), house.languages(), house.phone()),
                children.entrySet().stream()
                        .map(it -> child(it.getKey(), it.getValue(), opened))
                        .toList(),
                choices,
                push);
    }

    private static Answers.Child child(ChildId id, Household child, Opened opened) {
        var family = child.family();
        String room = opened.room(family.room());
        return new Answers.Child(
                id,
                opened.firstName(family.name()),
                hue(id),
                room == null ? null : new Answers.Room(room),
                family.settledIn());
    }

    private Mono<Answers.Push> push(Guardian guardian) {
        return devices.of(List.of(guardian.person()))
                .filter(it -> it.centre().equals(guardian.centre()))
                .map(it -> device(it, guardian))
                .collectList()
                .zipWith(vapid.publicKey(), (known, key) -> new Answers.Push(key, known));
    }

    private static Answers.Device device(Device device, Guardian guardian) {
        return new Answers.Device(device.id(), device.since(), device.session().equals(guardian.session()));
    }

    /// The same colour on every page.
    private static int hue(ChildId child) {
        var crc = new CRC32();
        crc.update(child.value().getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % 360);
    }
}
