package hugkissgo.checkin.office;

import hugkissgo.access.Keyring;
import hugkissgo.access.Sessions;
import hugkissgo.care.CareEvent;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.PersonFact.PersonErased;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.PersonFact.StaffLeftCentre;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.access.Accounts;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.log.Answer;
import hugkissgo.checkin.taps.Tap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What ends at once when a fact says that somebody left, was barred or was erased: sessions, an account, a key. It is
/// done again when the same fact is said again, so nothing stays half ended.
@Component
class Farewells {
    private final Sessions sessions;
    private final Accounts accounts;
    private final Keyring keyring;
    private final Directory directory;

    Farewells(Sessions sessions, Accounts accounts, Keyring keyring, Directory directory) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.keyring = keyring;
        this.directory = directory;
    }

    Mono<Void> after(CentreId centre, Tap tap, Answer answer) {
        if (answer instanceof Answer.Refused) {
            return Mono.empty();
        }
        return switch (tap.said()) {
            case StaffJoined it -> sessions.endAllOf(centre, tap.stream().person());
            case StaffLeftCentre it -> switchedOff(centre, tap.stream().person());
            case PersonErased it ->
                switchedOff(centre, tap.stream().person()).then(keyring.destroy(centre, tap.stream()));
            case AdultBarred it -> unlessGuardianElsewhere(centre, it.adult());
            case GuardianRemoved it -> unlessGuardianElsewhere(centre, it.adult());
            case CareEvent it -> Mono.empty();
        };
    }

    private Mono<Void> switchedOff(CentreId centre, PersonId person) {
        return accounts.activate(centre, person, false).then(sessions.endAllOf(centre, person));
    }

    private Mono<Void> unlessGuardianElsewhere(CentreId centre, PersonId adult) {
        return directory.of(centre).flatMap(known -> {
            boolean elsewhere = known.children().stream()
                    .map(it -> it.day().family())
                    .anyMatch(it -> it.isGuardian(adult) && !it.isBarred(adult));
            return elsewhere ? Mono.empty() : sessions.endAllOf(centre, adult);
        });
    }
}
