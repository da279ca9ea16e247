package hugkissgo.checkin.office;

import hugkissgo.access.Sessions;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.access.Accounts;
import hugkissgo.checkin.access.Passphrase;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.log.FrontDesk;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// Gives staff their accounts, switches them off and on, and gives families their codes.
@Component
class StaffDesk {
    private static final Problem NOBODY = Problem.of(HttpStatus.NOT_FOUND, "not-found", "Nobody of that id here.");
    private static final Problem TAKEN =
            Problem.of(HttpStatus.CONFLICT, "taken", "This login belongs to somebody else.");
    private static final Problem YOURSELF =
            Problem.of(HttpStatus.CONFLICT, "not-allowed-here", "Nobody switches off themself.");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Directory directory;
    private final Accounts accounts;
    private final Sessions sessions;
    private final FrontDesk desk;
    private final Phones phones;
    private final Clock clock;

    record WantedAccount(@Nullable String login, @Nullable String passphrase) {
        @Override
        public String toString() {
            return "***";
        }
    }

    StaffDesk(Directory directory, Accounts accounts, Sessions sessions, FrontDesk desk, Phones phones, Clock clock) {
        this.directory = directory;
        this.accounts = accounts;
        this.sessions = sessions;
        this.desk = desk;
        this.phones = phones;
        this.clock = clock;
    }

    /// A new passphrase ends what was open under the old one.
    Mono<ServerResponse> account(Staff staff, PersonId person, WantedAccount wanted) {
        String login = wanted.login();
        if (login == null || !login.matches("[^\\s\\p{Cntrl}]{2,80}")) {
            throw Problem.nonsense("login", "2 to 80 characters without blanks");
        }
        Passphrase passphrase = passphrase(wanted.passphrase());
        return directory
                .of(staff.centre())
                .flatMap(known -> worksHere(known, person)
                        ? passphrase
                                .hashed()
                                .flatMap(it -> accounts.put(staff.centre(), person, login, it))
                                .flatMap(done -> done
                                        ? sessions.endAllOf(staff.centre(), person)
                                                .then(shown(wanted, passphrase))
                                        : TAKEN.answer())
                        : NOBODY.answer());
    }

    private static Passphrase passphrase(@Nullable String wanted) {
        try {
            return wanted == null ? Passphrase.fresh() : new Passphrase(wanted);
        } catch (IllegalArgumentException e) {
            throw Problem.nonsense("passphrase", "10 to 200 characters");
        }
    }

    private static Mono<ServerResponse> shown(WantedAccount wanted, Passphrase passphrase) {
        return PageJson.ok(wanted.passphrase() == null ? Map.of("passphrase", passphrase.text()) : Map.of());
    }

    Mono<ServerResponse> switchOff(Staff staff, PersonId person) {
        if (person.equals(staff.person())) {
            return YOURSELF.answer();
        }
        return accounts.activate(staff.centre(), person, false)
                .flatMap(found -> found
                        ? sessions.endAllOf(staff.centre(), person)
                                .then(ServerResponse.noContent().build())
                        : NOBODY.answer());
    }

    Mono<ServerResponse> switchOn(Staff staff, PersonId person) {
        return directory
                .of(staff.centre())
                .flatMap(known -> worksHere(known, person)
                        ? accounts.activate(staff.centre(), person, true)
                                .flatMap(found ->
                                        found ? ServerResponse.noContent().build() : NOBODY.answer())
                        : NOBODY.answer());
    }

    /// A new family code, shown once; the old one opens nothing any more.
    Mono<ServerResponse> code(Staff staff, PersonId person) {
        return directory
                .of(staff.centre())
                .flatMap(known -> known.adult(person)
                        .filter(it -> it.file().named() != null)
                        .map(adult -> coded(staff, known, adult))
                        .orElseGet(NOBODY::answer));
    }

    private Mono<ServerResponse> coded(Staff staff, Known known, Adult adult) {
        String code = Stream.generate(() -> String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)))
                .filter(it -> known.marked(phones.code(known.centre(), it)).isEmpty())
                .findFirst()
                .orElseThrow();
        var proposal = new Proposal(
                EventId.at(clock.instant()),
                staff.centre(),
                adult.id().stream(),
                clock.instant(),
                staff.by(),
                Provenance.LIVE,
                phones.coded(staff.centre(), adult, code));
        return desk.hear(proposal)
                .doOnNext(it -> directory.touched(staff.centre(), adult.id().stream()))
                .then(PageJson.ok(Map.of("code", code.substring(0, 4) + " " + code.substring(4))));
    }

    private static boolean worksHere(Known known, PersonId person) {
        return known.adult(person).filter(it -> it.file().isStaff()).isPresent();
    }
}
