package hugkissgo.checkin.office;

import hugkissgo.access.Marks;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.CareEvent;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.access.Accounts;
import hugkissgo.checkin.access.Passphrase;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Opener;
import hugkissgo.checkin.log.Answer;
import hugkissgo.checkin.log.FrontDesk;
import hugkissgo.checkin.roster.Export;
import hugkissgo.checkin.roster.Import;
import hugkissgo.checkin.roster.Plan;
import hugkissgo.checkin.roster.file.BadLine;
import hugkissgo.checkin.roster.file.Column;
import hugkissgo.checkin.roster.file.Line;
import hugkissgo.checkin.roster.file.Roster;
import hugkissgo.checkin.roster.file.RosterFile;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes a file of the whole centre, or gives it out. A file with a bad line changes nothing; one that was interrupted
/// is sent again and goes on, because what is known already is not written twice.
@Component
class RosterDesk {
    private static final int ABREAST = 16;

    private final Directory directory;
    private final Accounts accounts;
    private final Marks marks;
    private final FrontDesk desk;
    private final Clock clock;

    RosterDesk(Directory directory, Accounts accounts, Marks marks, FrontDesk desk, Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.marks = marks;
        this.desk = desk;
        this.clock = clock;
    }

    Mono<ServerResponse> take(Staff staff, byte[] file) {
        return switch (RosterFile.read(file)) {
            case Roster.Refused it -> refused(it.bad());
            case Roster.Whole it -> look(staff.centre()).flatMap(look -> take(staff, look, it));
        };
    }

    private record Look(Known known, Opener opener, Map<PersonId, Accounts.Known> accounts) {}

    private Mono<Look> look(CentreId centre) {
        return Mono.zip(directory.of(centre), accounts.of(centre))
                .flatMap(it -> directory
                        .opener(
                                centre,
                                Stream.concat(
                                                it.getT1().children().stream().map(kid -> kid.id().stream()),
                                                it.getT2().keySet().stream().map(PersonId::stream))
                                        .toList())
                        .map(opener -> new Look(it.getT1(), opener, it.getT2())));
    }

    private Mono<ServerResponse> take(Staff staff, Look look, Roster.Whole file) {
        var changes = new Import(look.known, look.opener, marks, look.accounts.keySet());
        List<BadLine> bad = changes.bad(file);
        return bad.isEmpty()
                ? takenLogins(staff.centre(), changes.logins(file))
                        .flatMap(taken -> taken.isEmpty() ? write(staff, changes.plan(file)) : refused(taken))
                : refused(bad);
    }

    private Mono<List<BadLine>> takenLogins(CentreId centre, Map<PersonId, Line.Staff> logins) {
        return Flux.fromIterable(logins.entrySet())
                .filterWhen(it -> accounts.isTaken(centre, it.getKey(), login(it.getValue())))
                .map(it -> new BadLine(it.getValue().number(), Column.LOGIN.title(), "taken", login(it.getValue())))
                .collectList();
    }

    private static String login(Line.Staff line) {
        return line.login().orElseThrow().login();
    }

    private Mono<ServerResponse> write(Staff staff, Plan plan) {
        return say(staff, plan.rooms())
                .then(Mono.defer(() -> say(staff, plan.adults())))
                .then(Mono.defer(() -> accounts(staff.centre(), plan)))
                .then(Mono.defer(() -> say(staff, plan.children())))
                .then(Mono.defer(() -> PageJson.ok(plan.counts())));
    }

    private Mono<Void> say(Staff staff, List<Plan.Step> steps) {
        return Flux.fromIterable(steps)
                .flatMap(step -> Flux.fromIterable(step.facts()).concatMap(fact -> say(staff, step, fact)), ABREAST)
                .then();
    }

    private Mono<Answer> say(Staff staff, Plan.Step step, CareEvent fact) {
        var proposal = new Proposal(
                EventId.at(clock.instant()),
                staff.centre(),
                step.stream(),
                clock.instant(),
                staff.by(),
                Provenance.PROXY,
                fact);
        return desk.hear(proposal).doOnNext(it -> directory.touched(staff.centre(), step.stream()));
    }

    private Mono<Void> accounts(CentreId centre, Plan plan) {
        return Flux.fromIterable(plan.accounts().entrySet())
                .concatMap(it -> new Passphrase(it.getValue().passphrase().orElseThrow())
                        .hashed()
                        .flatMap(hashed ->
                                accounts.put(centre, it.getKey(), it.getValue().login(), hashed)))
                .then();
    }

    Mono<ServerResponse> give(Staff staff) {
        return look(staff.centre()).flatMap(look -> {
            Map<PersonId, String> logins = new HashMap<>();
            look.accounts.forEach(
                    (person, it) -> look.opener.words(it.login()).ifPresent(login -> logins.put(person, login)));
            return ServerResponse.ok()
                    .contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
                    .header("Content-Disposition", "attachment; filename=\"centre.csv\"")
                    .bodyValue(RosterFile.write(new Export(look.known, look.opener, logins).lines()));
        });
    }

    private static Mono<ServerResponse> refused(List<BadLine> bad) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "bad-csv", "Nothing was imported.")
                .with("errors", bad)
                .answer();
    }
}
