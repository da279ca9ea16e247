package hugkissgo.checkin.kiosk;

import hugkissgo.access.Marks;
import hugkissgo.access.Visitor.KioskTablet;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.By;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.access.Tries;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Named;
import hugkissgo.checkin.taps.Speaker;
import hugkissgo.checkin.taps.Tap;
import hugkissgo.checkin.taps.Taps;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// Serves who stands at the kiosk: finds the family by what was typed, and hears what its adult says.
@Component
class KioskDesk {
    static final Problem TICKET_OVER =
            Problem.of(HttpStatus.FORBIDDEN, "ticket-over", "That took too long; please type the code again.");
    private static final Problem NOBODY = Problem.of(HttpStatus.NOT_FOUND, "nobody-found", "Nobody is found by this.");
    private static final Problem TOO_MANY =
            Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", "Please see a member of staff.");

    /// Of a million codes a few hundred are in use: 30 misses find one with less than 1 in 100.
    private static final Tries.Limit MISSES = new Tries.Limit("kiosk", 30, Duration.ofMinutes(10));
    /// Older than the way from a tablet to the centre: the tablet kept it while it had no network.
    private static final Duration ON_THE_WAY = Duration.ofMinutes(2);

    private final Directory directory;
    private final Marks marks;
    private final Tries tries;
    private final Tickets tickets;
    private final Choosing choosing;
    private final Taps taps;
    private final Clock clock;

    record About(Instant now, Centre centre, DeviceId device) {}

    record Centre(String name, String zone, List<String> languages) {}

    record Found(String family, List<Named> adults) {}

    KioskDesk(
            Directory directory, Marks marks, Tries tries, Tickets tickets, Choosing choosing, Taps taps, Clock clock) {
        this.directory = directory;
        this.marks = marks;
        this.tries = tries;
        this.tickets = tickets;
        this.choosing = choosing;
        this.taps = taps;
        this.clock = clock;
    }

    Mono<About> about(KioskTablet tablet) {
        return directory
                .of(tablet.centre())
                .map(known -> new About(
                        clock.instant(),
                        new Centre(
                                known.centreName(),
                                known.zone().getId(),
                                known.settings().map(it -> it.languages()).orElse(List.of())),
                        tablet.device()));
    }

    Mono<ServerResponse> find(KioskTablet tablet, KioskRoutes.Find typed) {
        String mark = mark(tablet, typed);
        return tries.left(MISSES, tablet.device().value())
                .flatMap(left -> left
                        ? directory.of(tablet.centre()).flatMap(it -> found(tablet, it, mark))
                        : TOO_MANY.answer());
    }

    private String mark(KioskTablet tablet, KioskRoutes.Find typed) {
        if ((typed.code() == null) == (typed.phone() == null)) {
            throw Problem.nonsense("code", "either code or phone");
        }
        return typed.code() == null
                ? marks.phone(tablet.centre(), typed(typed.phone()))
                : marks.code(tablet.centre(), typed(typed.code()));
    }

    private static String typed(@Nullable String text) {
        if (text == null || text.length() > 40 || Marks.digits(text).length() < 4) {
            throw Problem.nonsense("code", "at least four digits");
        }
        return text;
    }

    private Mono<ServerResponse> found(KioskTablet tablet, Known known, String mark) {
        List<Adult> typed = known.marked(mark);
        if (typed.isEmpty()) {
            return tries.take(MISSES, tablet.device().value()).flatMap(it -> NOBODY.answer());
        }
        List<Adult> adults = new Finding(known, known.day(clock.instant())).adults(typed);
        List<PersonId> ids = adults.stream().map(Adult::id).toList();
        return PageJson.ok(new Found(
                tickets.give(tablet.centre(), tablet.device(), ids),
                adults.stream().map(Adult::named).toList()));
    }

    Mono<ServerResponse> choose(KioskTablet tablet, KioskRoutes.Choose chosen) {
        return isTheirs(tablet, chosen.family(), chosen.adult())
                ? choosing.of(tablet, chosen.family(), chosen.adult())
                : TICKET_OVER.answer();
    }

    /// Hears taps of the adult on the ticket; only the log decides for which children.
    Mono<ServerResponse> hear(KioskTablet tablet, KioskRoutes.Taps said) {
        if (!isTheirs(tablet, said.family(), said.adult())) {
            return TICKET_OVER.answer();
        }
        var speaker = new Speaker(
                tablet.centre(),
                By.adult(said.adult()),
                this::provenance,
                Speaker.only(Set.of(DroppedOff.class, PickupRequested.class)),
                (tap, answer) -> Mono.empty());
        return taps.hear(
                speaker, taps.read(said.taps(), Map.of("adult", said.adult().value())));
    }

    private Provenance provenance(Tap tap) {
        return tap.at().isBefore(clock.instant().minus(ON_THE_WAY)) ? Provenance.OFFLINE : Provenance.LIVE;
    }

    private boolean isTheirs(KioskTablet tablet, @Nullable String ticket, @Nullable PersonId adult) {
        if (ticket == null || adult == null) {
            throw Problem.nonsense(ticket == null ? "family" : "adult", "is missing");
        }
        return tickets.read(tablet.centre(), tablet.device(), ticket)
                .filter(it -> it.adults().contains(adult))
                .isPresent();
    }
}
