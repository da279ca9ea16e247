package hugkissgo.notify.household;

import hugkissgo.care.Attendance;
import hugkissgo.care.CentreFact.DevicePaired;
import hugkissgo.care.CentreFact.DeviceRevoked;
import hugkissgo.care.CentreFact.RoomClosed;
import hugkissgo.care.CentreFact.RoomOpened;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.DayFact;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.RoomId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The centre as families see it: its settings and the names of its rooms.
public record House(@Nullable SettingsAgreed settings, Map<String, String> rooms) implements Known {
    public static final House NEW = new House(null, Map.of());

    public House {
        rooms = Map.copyOf(rooms);
    }

    @Override
    public House after(Fact fact) {
        return switch (fact.event()) {
            case SettingsAgreed it -> new House(it, rooms);
            case RoomOpened it -> withRoom(it.room(), it.name());
            case RoomClosed _, DevicePaired _, DeviceRevoked _, Attendance.Corrected _ -> this;
            case Attendance _, Separation _, TimePassed _, DayFact _, FamilyFact _, PersonFact _ ->
                throw new IllegalArgumentException("not a fact of a centre");
        };
    }

    public String name() {
        return settings == null ? "" : settings.name();
    }

    public ZoneId zone() {
        return settings == null ? ZoneOffset.UTC : settings.zone();
    }

    public @Nullable String phone() {
        return settings == null ? null : settings.phone();
    }

    public boolean isOpenOn(LocalDate day) {
        return settings == null || settings.isOpenOn(day);
    }

    /// The next day on which the centre is open; every centre is on one day of the week at least.
    public LocalDate opensAfter(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::isOpenOn)
                .findFirst()
                .orElseThrow();
    }

    public List<String> languages() {
        return settings == null ? List.of() : settings.languages();
    }

    public @Nullable String room(@Nullable RoomId room) {
        return room == null ? null : rooms.get(room.value());
    }

    private House withRoom(RoomId room, String name) {
        var more = new HashMap<>(rooms);
        more.put(room.value(), name);
        return new House(settings, more);
    }
}
