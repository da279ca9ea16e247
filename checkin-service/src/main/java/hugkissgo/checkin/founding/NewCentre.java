package hugkissgo.checkin.founding;

import hugkissgo.access.answer.Problem;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.access.Accounts;
import hugkissgo.checkin.access.Passphrase;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.log.FrontDesk;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// A centre as it begins: its settings, and a director who can sign in.
@Component
class NewCentre {
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final int PROMISE_MINUTES = 20;

    private final FrontDesk desk;
    private final Accounts accounts;
    private final Clock clock;

    NewCentre(FrontDesk desk, Accounts accounts, Clock clock) {
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Doing it again for the same centre changes the settings and the director's account, and doubles nobody.
    Mono<Void> open(CentreId centre, Wanted wanted) {
        SettingsAgreed settings = settings(wanted);
        PersonNamed named = named(wanted);
        Passphrase passphrase = passphrase(wanted);
        PersonId director = new PersonId("person-" + centre.value().substring("centre-".length()));
        return say(centre, centre.stream(), settings)
                .then(say(centre, director.stream(), named))
                .then(say(centre, director.stream(), new StaffJoined(Role.DIRECTOR, List.of())))
                .then(passphrase.hashed())
                .flatMap(it -> accounts.put(centre, director, wanted.directorLogin(), it))
                .flatMap(done -> done ? Mono.empty() : Mono.error(Problem.nonsense("directorLogin", "is taken")));
    }

    private Mono<Void> say(CentreId centre, StreamId stream, CareEvent said) {
        var proposal = new Proposal(
                EventId.at(clock.instant()), centre, stream, clock.instant(), By.CENTRE, Provenance.LIVE, said);
        return desk.hear(proposal).then();
    }

    private static SettingsAgreed settings(Wanted wanted) {
        try {
            return new SettingsAgreed(
                    wanted.centreName(),
                    ZoneId.of(wanted.zone()),
                    OPENS,
                    CLOSES,
                    PROMISE_MINUTES,
                    false,
                    wanted.languages(),
                    wanted.phone(),
                    wanted.weekdays() == null ? CentreFact.WORKING_WEEK : wanted.weekdays(),
                    null);
        } catch (DateTimeException e) {
            throw Problem.nonsense("zone", "is no time zone");
        } catch (IllegalArgumentException e) {
            throw nonsense(String.valueOf(e.getMessage()));
        } catch (NullPointerException e) {
            throw Problem.nonsense("centreName", "1 to 80 characters, and languages");
        }
    }

    /// What the settings refuse, as `field: reason`, in the words of this door.
    private static Problem.Nonsense nonsense(String refused) {
        String field = refused.substring(0, Math.max(0, refused.indexOf(':')));
        return Problem.nonsense(field.equals("name") ? "centreName" : field, refused.substring(field.length() + 1));
    }

    private static PersonNamed named(Wanted wanted) {
        try {
            return new PersonNamed(new Spoken(wanted.directorName()), null, null, List.of());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.nonsense("directorName", "1 to 2000 characters");
        }
    }

    private static Passphrase passphrase(Wanted wanted) {
        try {
            return new Passphrase(wanted.passphrase());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw Problem.nonsense("passphrase", "10 to 200 characters");
        }
    }
}
