package hugkissgo.notify.delivery;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.choices.Device;
import hugkissgo.notify.push.Endpoints;
import hugkissgo.notify.telling.Entry;
import hugkissgo.notify.telling.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/// One piece of news on its way to one device.
record Delivery(
        String id,
        CentreId centre,
        ChildId child,
        PersonId guardian,
        String device,
        String host,
        EventId event,
        String entry,
        long shaped,
        Kind kind,
        Instant at,
        Instant usefulUntil,
        int tries) {

    /// Sent = delivered + gone + expired + given up + waiting, at every moment.
    enum State {
        WAITING,
        DELIVERED,
        GONE,
        EXPIRED,
        GAVE_UP
    }

    /// The same news for the same device is one delivery, however often it is told.
    static Delivery of(Entry entry, Device device, Duration usefulFor) {
        return new Delivery(
                hash(entry.event() + "\n" + device.id()).hex().substring(0, 32),
                entry.centre(),
                entry.child(),
                entry.guardian(),
                device.id(),
                Endpoints.host(device.subscription().endpoint()),
                entry.event(),
                entry.id(),
                entry.shaped(),
                entry.kind(),
                entry.at(),
                entry.at().plus(usefulFor),
                0);
    }

    /// By which provider and browser know two copies for one: at most 32 characters of base64url (RFC 8030, 5.4).
    String topic() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash(event.value()).bytes())
                .substring(0, 32);
    }

    boolean isUseless(Instant now) {
        return !now.isBefore(usefulUntil);
    }

    private static Hash hash(String text) {
        return Hash.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
