package hugkissgo.notify.choices;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.notify.push.Endpoints;
import hugkissgo.notify.push.Subscription;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The door through which a guardian chooses, and offers a device or takes it back. The owner is the session, never a
/// field.
@Configuration(proxyBeanMethods = false)
class ChoiceRoutes {
    private final Wishes wishes;
    private final Devices devices;
    private final Endpoints endpoints;
    private final Clock clock;

    ChoiceRoutes(Wishes wishes, Devices devices, Endpoints endpoints, Clock clock) {
        this.wishes = wishes;
        this.devices = devices;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> choices() {
        return RouterFunctions.route()
                .PUT("/family/api/choices", this::choose)
                .PUT("/family/api/push", this::subscribe)
                .DELETE("/family/api/push", this::unsubscribe)
                .build();
    }

    private Mono<ServerResponse> choose(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        return PageJson.read(request, Choices.class)
                .flatMap(chosen -> wishes.keep(guardian.centre(), guardian.person(), chosen))
                .then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> subscribe(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        return PageJson.read(request, Offer.class)
                .map(offer -> device(guardian, offer.subscription()))
                .flatMap(devices::keep)
                .then(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> unsubscribe(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        return PageJson.read(request, Withdrawal.class)
                .flatMap(it -> devices.forget(Device.idOf(it.endpoint()), guardian.person()))
                .then(ServerResponse.noContent().build());
    }

    private Device device(Guardian guardian, Subscription subscription) {
        if (!endpoints.allow(subscription.endpoint())) {
            throw Problem.nonsense("endpoint", "is no push service we know");
        }
        if (!subscription.hasUsableKeys()) {
            throw Problem.nonsense("keys", "are no keys of a subscription");
        }
        return new Device(
                Device.idOf(subscription.endpoint()),
                guardian.centre(),
                guardian.person(),
                guardian.session(),
                subscription,
                clock.instant());
    }

    /// What a browser's subscription says, as it is sent.
    record Offer(String endpoint, Keys keys) {
        Offer {
            if (endpoint == null || keys == null || keys.p256dh() == null || keys.auth() == null) {
                throw new IllegalArgumentException("endpoint and keys: both");
            }
        }

        record Keys(String p256dh, String auth) {}

        Subscription subscription() {
            return new Subscription(endpoint, keys.p256dh(), keys.auth());
        }
    }

    /// A device that wants to hear nothing more.
    record Withdrawal(String endpoint) {
        Withdrawal {
            if (endpoint == null) {
                throw new IllegalArgumentException("endpoint: which");
            }
        }
    }
}
