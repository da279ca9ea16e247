package hugkissgo.checkin.access;

import hugkissgo.access.Sessions;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Signs staff in by login and passphrase.
@Component
class Reception {
    private static final Tries.Limit LOGIN = new Tries.Limit("login", 5, Duration.ofMinutes(15));
    private static final Tries.Limit ADDRESS = new Tries.Limit("sign-in", 20, Duration.ofMinutes(15));

    private final Accounts accounts;
    private final Tries tries;
    private final Sessions sessions;
    private final Directory directory;

    Reception(Accounts accounts, Tries tries, Sessions sessions, Directory directory) {
        this.accounts = accounts;
        this.tries = tries;
        this.sessions = sessions;
        this.directory = directory;
    }

    /// Signs a member of staff in. The passphrase is checked even where nobody has the login, so both take as long.
    Mono<Knock> signIn(String login, String passphrase, String address) {
        String key = accounts.mark(login);
        return Mono.zip(tries.take(LOGIN, key), tries.take(ADDRESS, address))
                .flatMap(left -> left.getT1() && left.getT2()
                        ? check(login, passphrase, address)
                        : Mono.just(new Knock.TooMany()));
    }

    private Mono<Knock> check(String login, String passphrase, String address) {
        return accounts.named(login).flatMap(found -> {
            var kept = found.map(it -> new Passphrase.Hashed(it.passphrase())).orElse(Passphrase.NOBODYS);
            return Passphrase.fits(passphrase, kept)
                    .flatMap(fits -> fits && found.isPresent() && found.get().active()
                            ? welcome(found.get(), login, address)
                            : Mono.just(new Knock.Wrong()));
        });
    }

    private Mono<Knock> welcome(Accounts.Account account, String login, String address) {
        Token token = Token.fresh();
        return directory
                .of(account.centre())
                .flatMap(known -> roles(known, account)
                        .map(roles -> tries.forget(LOGIN, accounts.mark(login))
                                .then(tries.giveBack(ADDRESS, address))
                                .then(begin(
                                        new Staff(account.centre(), token.hash(), account.person(), roles),
                                        token,
                                        known))
                                .flatMap(knock -> stillActive(account, token, knock)))
                        .orElseGet(() -> Mono.just(new Knock.Wrong())));
    }

    private static Optional<Set<Role>> roles(Known known, Accounts.Account account) {
        return known.adult(account.person())
                .map(Adult::file)
                .filter(it -> it.isStaff())
                .flatMap(it -> Optional.ofNullable(it.staff()))
                .map(it -> Set.of(it.role()));
    }

    /// Whoever is switched off while signing in is not let in after all.
    private Mono<Knock> stillActive(Accounts.Account account, Token token, Knock knock) {
        return accounts.isActive(account.centre(), account.person())
                .flatMap(active ->
                        active ? Mono.just(knock) : sessions.end(token.hash()).thenReturn(new Knock.Wrong()));
    }

    private Mono<Knock> begin(Staff staff, Token token, Known known) {
        return sessions.begin(staff).thenReturn(new Knock.Welcome(new Knock.In(staff, token, known)));
    }
}
