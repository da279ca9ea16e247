package hugkissgo.notify.choices;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.push.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// One browser that a guardian is told on, bound to the session that subscribed it: signed out, it hears nothing more.
public record Device(
        String id, CentreId centre, PersonId guardian, Hash session, Subscription subscription, Instant since) {

    /// A device is named after its endpoint, so that the same browser is one device whoever signs in on it.
    public static String idOf(String endpoint) {
        return Hash.of(endpoint.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }
}
