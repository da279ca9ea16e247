package hugkissgo.notify.push;

import hugkissgo.notify.NotifySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the push package needs of the installation's settings.
@Configuration(proxyBeanMethods = false)
class PushWiring {
    @Bean
    Endpoints endpoints(NotifySettings settings) {
        return new Endpoints(settings.pushHostsForTests());
    }
}
