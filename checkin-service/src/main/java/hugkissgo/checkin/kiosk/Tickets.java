package hugkissgo.checkin.kiosk;

import com.google.crypto.tink.subtle.AesGcmJce;
import hugkissgo.access.Secret;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.checkin.access.SecurityClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tickets that the kiosk holds and cannot read: sealed to centre and device, so any instance takes them and none keeps
/// them.
@Component
class Tickets {
    private static final Duration LASTS = Duration.ofMinutes(3);

    private final Secret secret;
    private final Clock clock;

    Tickets(Secret secret, SecurityClock clock) {
        this.secret = secret;
        this.clock = clock.clock();
    }

    String give(CentreId centre, DeviceId device, List<PersonId> adults) {
        byte[] json = CareJson.page()
                .writeValueAsBytes(new Ticket(device, adults, clock.instant().plus(LASTS)));
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(aes().encrypt(json, boundTo(centre)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /// The ticket, if it is one of ours for this kiosk, and still good.
    Optional<Ticket> read(CentreId centre, DeviceId device, String text) {
        try {
            byte[] json = aes().decrypt(Base64.getUrlDecoder().decode(text), boundTo(centre));
            Ticket ticket = CareJson.page().readValue(json, Ticket.class);
            boolean good = ticket.device().equals(device) && ticket.until().isAfter(clock.instant());
            return good ? Optional.of(ticket) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private AesGcmJce aes() throws GeneralSecurityException {
        return new AesGcmJce(secret.derive("kiosk-ticket"));
    }

    private static byte[] boundTo(CentreId centre) {
        return centre.value().getBytes(StandardCharsets.UTF_8);
    }
}
