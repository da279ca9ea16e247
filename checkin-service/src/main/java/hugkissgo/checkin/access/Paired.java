package hugkissgo.checkin.access;

import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a tablet learns of where it stands now.
record Paired(
        String surface,
        DeviceId device,
        Centre centre,
        @Nullable Named room) {

    record Centre(String id, String name, String zone, List<String> languages) {}

    /// What somebody with an invitation sees before they accept it.
    record Look(Name centre, FirstName guardian, List<FirstName> children) {}

    record Name(String name) {}

    record FirstName(String firstName) {}

    static Paired of(Known known, String surface, DeviceId device, @Nullable RoomId room) {
        return new Paired(
                surface,
                device,
                new Centre(
                        known.centre().value(),
                        known.centreName(),
                        known.zone().getId(),
                        known.settings().map(SettingsAgreed::languages).orElse(List.of())),
                room == null ? null : known.room(room));
    }

    static Look look(Doorkeeper.Invited it) {
        return new Look(
                new Name(it.centreName()),
                new FirstName(it.guardian().firstName()),
                it.children().stream().map(Kid::firstName).map(FirstName::new).toList());
    }
}
