package hugkissgo.checkin.kiosk;

import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import java.time.Instant;
import java.util.List;

/// Who was found at one kiosk, for the three minutes it takes to say what one came for.
record Ticket(DeviceId device, List<PersonId> adults, Instant until) {
    Ticket {
        adults = List.copyOf(adults);
    }
}
