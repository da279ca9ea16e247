package hugkissgo.checkin.kiosk;

import hugkissgo.access.Visitor.KioskTablet;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.By;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Named;
import hugkissgo.checkin.log.FrontDesk;
import hugkissgo.checkin.room.State;
import hugkissgo.checkin.visit.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Shows an adult their children, as they stand at this moment. Whoever must not have one of them reads the same
/// neutral
/// sentence as whoever is merely not on a list, and the rooms are alerted silently.
@Component
class Choosing {
    private static final Problem SEE_STAFF =
            Problem.of(HttpStatus.FORBIDDEN, "see-staff", "Please see a member of staff.");

    private final Directory directory;
    private final FrontDesk desk;
    private final Clock clock;

    record Chosen(String family, Me adult, List<Shown> children) {}

    record Me(PersonId id, String firstName) {}

    record Shown(String id, String firstName, int hue, Named room, State state, boolean preselected) {}

    Choosing(Directory directory, FrontDesk desk, Clock clock) {
        this.directory = directory;
        this.desk = desk;
        this.clock = clock;
    }

    Mono<ServerResponse> of(KioskTablet tablet, String family, PersonId adult) {
        return directory.of(tablet.centre()).flatMap(known -> {
            List<Kid> theirs =
                    known.children().stream().filter(it -> it.isFamilyOf(adult)).toList();
            List<StreamId> streams = theirs.stream().map(it -> it.id().stream()).toList();
            return directory
                    .days(tablet.centre(), streams)
                    .flatMap(days -> answer(tablet, known, family, adult, asOf(theirs, days)));
        });
    }

    private static List<Kid> asOf(List<Kid> children, Map<StreamId, ChildDay> days) {
        return children.stream()
                .map(it -> it.at(days.getOrDefault(it.id().stream(), it.day())))
                .toList();
    }

    private Mono<ServerResponse> answer(
            KioskTablet tablet, Known known, String family, PersonId adult, List<Kid> theirs) {
        List<Kid> barredFrom =
                theirs.stream().filter(it -> it.day().family().isBarred(adult)).toList();
        if (!barredFrom.isEmpty()) {
            return alert(tablet, adult, barredFrom).then(SEE_STAFF.answer());
        }
        LocalDate today = known.day(clock.instant());
        var finding = new Finding(known, today);
        List<Kid> may = theirs.stream()
                .filter(it -> finding.mayToday(it.day().family(), adult))
                .toList();
        Optional<Adult> who = known.adult(adult);
        return may.isEmpty() || who.isEmpty()
                ? SEE_STAFF.answer()
                : PageJson.ok(new Chosen(
                        family,
                        new Me(adult, who.get().firstName()),
                        may.stream().map(it -> shown(known, it, today)).toList()));
    }

    private static Shown shown(Known known, Kid kid, LocalDate today) {
        State state = State.of(kid.day(), today, known);
        return new Shown(
                kid.id().value(),
                kid.firstName(),
                kid.hue(),
                known.room(kid.room().orElse(null)),
                state,
                state == State.EXPECTED);
    }

    /// That they asked is a fact of each child that is here; its board shows it as an alert. Asking again in the same
    /// visit is the same fact.
    private Mono<Void> alert(KioskTablet tablet, PersonId adult, List<Kid> children) {
        return Flux.fromIterable(children)
                .concatMap(kid -> Mono.justOrEmpty(kid.day().openVisit().map(Visit::id))
                        .flatMap(visit -> desk.hear(asked(tablet, adult, kid, visit))))
                .then();
    }

    private Proposal asked(KioskTablet tablet, PersonId adult, Kid kid, VisitId visit) {
        return new Proposal(
                EventId.derivedFrom("barred adult asked", adult.value(), visit.value()),
                tablet.centre(),
                kid.id().stream(),
                clock.instant(),
                By.adult(adult),
                Provenance.LIVE,
                new PickupRequested(adult));
    }
}
