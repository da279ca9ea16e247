package hugkissgo.access;

import com.mongodb.reactivestreams.client.MongoClient;
import hugkissgo.access.answer.Faults;
import hugkissgo.access.time.CareClock;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The entrance every service imports: gate, keyring, sessions, faults and the two clocks (the `Clock` bean is the
/// centre's time; sessions run on the real one).
@Configuration(proxyBeanMethods = false)
public class Entrance {

    /// A store that is away is said to be away after 5 seconds, not after the driver's 30: somebody stands at the door.
    @Bean
    MongoClientSettingsBuilderCustomizer impatience() {
        return settings -> settings.applyToClusterSettings(it -> it.serverSelectionTimeout(5, TimeUnit.SECONDS));
    }

    @Bean
    Secret secret(Environment environment) {
        return Secret.read(environment.getProperty("HUGKISSGO_SECRET_FILE"));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock(Environment environment) {
        return CareClock.parse(environment.getProperty("HUGKISSGO_CLOCK"), Clock.systemUTC());
    }

    @Bean
    Sessions sessions(MongoClient mongo) {
        return new Sessions(mongo, Clock.systemUTC());
    }

    @Bean
    Keyring keyring(MongoClient mongo, Secret secret) {
        return new Keyring(mongo, secret);
    }

    @Bean
    Marks marks(Secret secret) {
        return new Marks(secret);
    }

    @Bean
    Gate gate(Sessions sessions) {
        return new Gate(sessions);
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    @Bean
    OpenStreams openStreams(Sessions sessions) {
        return new OpenStreams(sessions);
    }
}
