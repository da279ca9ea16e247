package hugkissgo.checkin;

import org.springframework.context.annotation.Bean;
import org.springframework.http.client.ReactorResourceFactory;

/// Event loops of its own for each service in this JVM: with the global ones, whoever closes first takes the doors of
/// all others along.
public class OwnLoops {
    @Bean
    ReactorResourceFactory loops() {
        var loops = new ReactorResourceFactory();
        loops.setUseGlobalResources(false);
        return loops;
    }
}
