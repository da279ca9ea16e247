package hugkissgo.checkin.day;

import hugkissgo.care.CentreFact;
import hugkissgo.care.CentreFact.DevicePaired;
import hugkissgo.care.CentreFact.DeviceRevoked;
import hugkissgo.care.CentreFact.RoomClosed;
import hugkissgo.care.CentreFact.RoomOpened;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.Fact;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of a centre: its settings, rooms and tablets.
public record CentreBook(@Nullable SettingsAgreed settings, List<RoomOpened> rooms, List<Device> devices)
        implements Tail {
    public static final CentreBook UNKNOWN = new CentreBook(null, List.of(), List.of());

    /// A tablet that works, or worked, for the centre.
    public record Device(DevicePaired paired, Instant since, boolean active) {}

    public CentreBook {
        rooms = List.copyOf(rooms);
        devices = List.copyOf(devices);
    }

    public Optional<ZoneId> zone() {
        return Optional.ofNullable(settings).map(SettingsAgreed::zone);
    }

    @Override
    public CentreBook after(Fact fact) {
        return fact.event() instanceof CentreFact it ? after(it, fact.at()) : this;
    }

    private CentreBook after(CentreFact fact, Instant at) {
        return switch (fact) {
            case SettingsAgreed it -> new CentreBook(it, rooms, devices);
            case RoomOpened it -> new CentreBook(settings, opened(it), devices);
            case RoomClosed it -> new CentreBook(settings, others(it), devices);
            case DevicePaired it -> new CentreBook(settings, rooms, paired(new Device(it, at, true)));
            case DeviceRevoked it -> new CentreBook(settings, rooms, revoked(it));
        };
    }

    /// A room keeps its place when it gets another name.
    private List<RoomOpened> opened(RoomOpened it) {
        boolean known = rooms.stream().anyMatch(room -> room.room().equals(it.room()));
        return known
                ? rooms.stream()
                        .map(room -> room.room().equals(it.room()) ? it : room)
                        .toList()
                : Stream.concat(rooms.stream(), Stream.of(it)).toList();
    }

    private List<RoomOpened> others(RoomClosed it) {
        return rooms.stream().filter(room -> !room.room().equals(it.room())).toList();
    }

    private List<Device> paired(Device next) {
        var others = devices.stream()
                .filter(it -> !it.paired().device().equals(next.paired().device()));
        return Stream.concat(others, Stream.of(next)).toList();
    }

    private List<Device> revoked(DeviceRevoked it) {
        return devices.stream()
                .map(d -> d.paired().device().equals(it.device()) ? new Device(d.paired(), d.since(), false) : d)
                .toList();
    }

    @Override
    public Decision decide(Proposal proposal, Moment moment) {
        if (!proposal.isTimely(moment.now())) {
            return new Refused(Reason.TIME_OUT_OF_RANGE);
        }
        return proposal.fitsItsStream() && !proposal.isByFamily() && proposal.said() instanceof CentreFact said
                ? new Accepted(said)
                : new Refused(Reason.NOT_ALLOWED_HERE);
    }
}
