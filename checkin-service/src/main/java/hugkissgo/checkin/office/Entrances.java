package hugkissgo.checkin.office;

import hugkissgo.access.Sessions;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.CentreFact.DeviceRevoked;
import hugkissgo.care.CentreFact.Surface;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.access.Invitations;
import hugkissgo.checkin.access.Pairings;
import hugkissgo.checkin.access.Pairings.Pairing;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.log.FrontDesk;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// Opens the centre for tablets and guardians, and closes it for tablets again.
@Component
class Entrances {
    private final Pairings pairings;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Directory directory;
    private final FrontDesk desk;
    private final Clock clock;
    private final Origin origin;

    record WantedPairing(
            @Nullable Surface surface, @Nullable RoomId room) {}

    record Code(String code, Instant until) {}

    record WantedInvitation(@Nullable PersonId guardian) {}

    record Invitation(String link, Instant until, String qr, int size) {
        @Override
        public String toString() {
            return "***";
        }
    }

    Entrances(
            Pairings pairings,
            Invitations invitations,
            Sessions sessions,
            Directory directory,
            FrontDesk desk,
            Clock clock,
            Origin origin) {
        this.pairings = pairings;
        this.invitations = invitations;
        this.sessions = sessions;
        this.directory = directory;
        this.desk = desk;
        this.clock = clock;
        this.origin = origin;
    }

    Mono<ServerResponse> pairing(Staff staff, WantedPairing wanted) {
        Surface surface = wanted.surface();
        if (surface == null) {
            throw Problem.nonsense("surface", "KIOSK or ROOM");
        }
        RoomId room = wanted.room();
        if ((surface == Surface.ROOM) != (room != null)) {
            throw Problem.nonsense("room", "a room for a room's tablet, none for a kiosk");
        }
        return directory.of(staff.centre()).flatMap(known -> {
            if (room != null
                    && known.book().rooms().stream().noneMatch(it -> it.room().equals(room))) {
                throw Problem.nonsense("room", "is no room here");
            }
            return pairings.open(new Pairing(staff.centre(), surface, room))
                    .flatMap(it -> PageJson.answer(
                            HttpStatus.CREATED, new Code(it.code().toString(), it.until())));
        });
    }

    /// The link's token stands behind the #, which browsers never send to a server.
    Mono<ServerResponse> invitation(Staff staff, WantedInvitation wanted) {
        PersonId guardian = wanted.guardian();
        if (guardian == null) {
            throw Problem.nonsense("guardian", "is missing");
        }
        return directory.of(staff.centre()).flatMap(known -> {
            boolean has = known.children().stream()
                    .map(it -> it.day().family())
                    .anyMatch(it -> it.isGuardian(guardian) && !it.isBarred(guardian));
            return has
                    ? invitations.open(staff.centre(), guardian).flatMap(this::shown)
                    : Problem.of(HttpStatus.CONFLICT, "not-a-guardian", "This adult is no child's guardian here.")
                            .answer();
        });
    }

    private Mono<ServerResponse> shown(Invitations.Opened it) {
        String link = origin.value() + "/family/#invite=" + it.token().reveal();
        Qr qr = Qr.of(link);
        return PageJson.answer(HttpStatus.CREATED, new Invitation(link, it.until(), qr.path(), qr.size()));
    }

    /// The session ends first: a tablet that was lost must not wait for the record.
    Mono<ServerResponse> revoke(Staff staff, DeviceId device) {
        return directory
                .of(staff.centre())
                .flatMap(known -> known.book().devices().stream()
                                .noneMatch(it -> it.paired().device().equals(device))
                        ? Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such tablet here.")
                                .answer()
                        : sessions.endAllOf(staff.centre(), device)
                                .then(desk.hear(revoked(staff, device)))
                                .doOnNext(it -> directory.touched(staff.centre(), staff.centre().stream()))
                                .then(ServerResponse.noContent().build()));
    }

    private Proposal revoked(Staff staff, DeviceId device) {
        return new Proposal(
                EventId.derivedFrom("revoked", device.value()),
                staff.centre(),
                staff.centre().stream(),
                clock.instant(),
                staff.by(),
                Provenance.LIVE,
                new DeviceRevoked(device));
    }
}
