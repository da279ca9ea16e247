package hugkissgo.checkin.access;

import hugkissgo.access.Sessions;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Flux;

/// Puts the way in together, and makes its indexes before anybody comes.
@Configuration(proxyBeanMethods = false)
class AccessBeans {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    SecurityClock securityClock() {
        return new SecurityClock(Clock.systemUTC());
    }

    @Bean
    ApplicationRunner accessIndexes(
            Sessions sessions, Tries tries, Pairings pairings, Invitations invitations, Accounts accounts) {
        return arguments -> Flux.concat(
                        sessions.prepare(),
                        tries.prepare(),
                        pairings.prepare(),
                        invitations.prepare(),
                        accounts.prepare())
                .blockLast(PATIENCE);
    }
}
