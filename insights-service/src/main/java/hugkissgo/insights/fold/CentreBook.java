package hugkissgo.insights.fold;

import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact.RoomClosed;
import hugkissgo.care.CentreFact.RoomOpened;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.Fact;
import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.RoomId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One centre as the insights know it: how it works, and its rooms.
public record CentreBook(
        CentreId centre, long seq, Hash hash, @Nullable SettingsAgreed settings, List<Room> rooms)
        implements Kept<CentreBook> {

    /// A room by its name; one that was closed keeps it for the mornings that lie behind.
    public record Room(RoomId id, String name, boolean open) {}

    public CentreBook {
        rooms = List.copyOf(rooms);
    }

    public static CentreBook fresh(CentreId centre) {
        return new CentreBook(centre, 0, Hash.NONE, null, List.of());
    }

    @Override
    public CentreBook after(Fact fact) {
        return switch (fact.event()) {
            case SettingsAgreed agreed -> new CentreBook(centre, fact.seq(), fact.hash(), agreed, rooms);
            case RoomOpened opened -> with(fact, new Room(opened.room(), opened.name(), true));
            case RoomClosed closed -> with(fact, new Room(closed.room(), name(closed.room()), false));
            case CareEvent _ -> at(fact.seq(), fact.hash());
        };
    }

    @Override
    public CentreBook at(long now, Hash link) {
        return new CentreBook(centre, now, link, settings, rooms);
    }

    /// The centre's time zone; universal time until its settings are known.
    public ZoneId zone() {
        return settings == null ? ZoneOffset.UTC : settings.zone();
    }

    public boolean isOpenOn(LocalDate day) {
        return weekdays().contains(day.getDayOfWeek());
    }

    /// The days of the week on which the centre is open; all until its settings are known.
    public Set<DayOfWeek> weekdays() {
        return settings == null ? EnumSet.allOf(DayOfWeek.class) : Set.copyOf(settings.weekdays());
    }

    public String name(RoomId room) {
        return find(room).map(Room::name).orElse(room.value());
    }

    public Optional<Room> find(RoomId room) {
        return rooms.stream().filter(it -> it.id().equals(room)).findFirst();
    }

    private CentreBook with(Fact fact, Room room) {
        var now = new ArrayList<>(rooms);
        now.removeIf(it -> it.id().equals(room.id()));
        now.add(room);
        return new CentreBook(centre, fact.seq(), fact.hash(), settings, now);
    }
}
