package hugkissgo.notify.family;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/// The door of the page itself, and of what it asks first: who am I, and whose guardian.
@Configuration(proxyBeanMethods = false)
class MeRoutes {
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> me(MeDesk desk) {
        return RouterFunctions.route()
                .GET(
                        "/family/api/me",
                        request -> desk.me(Visitor.in(request, Guardian.class)).flatMap(PageJson::ok))
                .build();
    }

    /// Last, for it takes every path below the page.
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    RouterFunction<ServerResponse> page() {
        return Pages.of("family");
    }
}
