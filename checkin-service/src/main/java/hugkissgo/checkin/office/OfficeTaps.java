package hugkissgo.checkin.office;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.NotFetched;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.Provenance;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.taps.Speaker;
import hugkissgo.checkin.taps.Tap;
import hugkissgo.checkin.taps.Taps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// What the office writes down: families, people, the centre, and corrections. Who works here and how the centre works
/// only a director says.
@Component
class OfficeTaps {
    private static final Set<Class<? extends CareEvent>> DIRECTORS = Set.of(
            PersonFact.StaffJoined.class,
            PersonFact.StaffLeftCentre.class,
            PersonFact.PersonErased.class,
            CentreFact.SettingsAgreed.class);
    /// Written by pairing and revoking alone, or they would not fit the sessions.
    private static final Set<Class<? extends CareEvent>> NOBODYS =
            Set.of(CentreFact.DevicePaired.class, CentreFact.DeviceRevoked.class);

    private static final Set<Class<? extends CareEvent>> LEADS =
            EventTypes.all().filter(OfficeTaps::isOfTheOffice).collect(Collectors.toUnmodifiableSet());
    private static final Set<Class<? extends CareEvent>> ALL =
            Stream.concat(LEADS.stream(), DIRECTORS.stream()).collect(Collectors.toUnmodifiableSet());

    private final Taps taps;
    private final Directory directory;
    private final Phones phones;
    private final Farewells farewells;

    OfficeTaps(Taps taps, Directory directory, Phones phones, Farewells farewells) {
        this.taps = taps;
        this.directory = directory;
        this.phones = phones;
        this.farewells = farewells;
    }

    private static boolean isOfTheOffice(Class<? extends CareEvent> type) {
        boolean kind = FamilyFact.class.isAssignableFrom(type)
                || PersonFact.class.isAssignableFrom(type)
                || CentreFact.class.isAssignableFrom(type)
                || Set.of(Corrected.class, AbsenceReported.class, RoomChanged.class, NotFetched.class)
                        .contains(type);
        return kind && !NOBODYS.contains(type) && !DIRECTORS.contains(type);
    }

    Mono<ServerResponse> hear(Staff staff, @Nullable List<Tap.Raw> raw) {
        List<Tap> read = taps.read(raw, Map.of());
        var speaker = new Speaker(
                staff.centre(),
                staff.by(),
                OfficeTaps::provenance,
                Speaker.only(staff.roles().contains(Role.DIRECTOR) ? ALL : LEADS),
                (tap, answer) -> farewells.after(staff.centre(), tap, answer));
        return directory
                .of(staff.centre())
                .map(known -> read.stream().map(it -> marked(known, it)).toList())
                .flatMap(it -> taps.hear(speaker, it));
    }

    /// A name comes without marks; the phone's mark is made here, and a family code stays.
    private Tap marked(Known known, Tap tap) {
        return tap.said() instanceof PersonNamed named && tap.stream().isPerson()
                ? new Tap(
                        tap.id(),
                        tap.stream(),
                        tap.at(),
                        phones.marked(known, tap.stream().person(), named))
                : tap;
    }

    private static Provenance provenance(Tap tap) {
        return tap.said() instanceof Corrected ? Provenance.CORRECTION : Provenance.PROXY;
    }
}
