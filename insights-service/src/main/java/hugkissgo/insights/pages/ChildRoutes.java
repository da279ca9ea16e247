package hugkissgo.insights.pages;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.id.ChildId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The list of children, a child's page, what is worth telling, the patterns of the centre, and how the metrics are
/// asked.
@Configuration(proxyBeanMethods = false)
class ChildRoutes {

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> aboutChildren(
            ChildDesk desk, Tellables tellables, Attention attention, CentreDesk centre) {
        return RouterFunctions.route()
                .GET("/staff/api/children", it -> desk.list(staff(it)).flatMap(PageJson::ok))
                .GET(
                        "/staff/api/children/{id}",
                        it -> desk.page(staff(it), child(it)).flatMap(ChildRoutes::answer))
                .GET(
                        "/staff/api/children/{id}/metrics",
                        it -> desk.metrics(staff(it), child(it)).flatMap(ChildRoutes::answer))
                .GET(
                        "/staff/openapi.json",
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(new ClassPathResource("openapi.json")))
                .GET(
                        "/staff/api/victories",
                        it -> tellables.victories(staff(it)).flatMap(PageJson::ok))
                .GET(
                        "/staff/api/overlooked",
                        it -> attention.overlooked(staff(it)).flatMap(PageJson::ok))
                .GET("/staff/api/notices", it -> attention.notices(staff(it)).flatMap(PageJson::ok))
                .GET(
                        "/staff/api/centre/metrics",
                        it -> centre.page(staff(it), Days.of(it)).flatMap(PageJson::ok))
                .build();
    }

    private static Mono<ServerResponse> answer(ChildDesk.Reply reply) {
        return switch (reply) {
            case ChildDesk.Reply.Told it -> PageJson.ok(it.page());
            case ChildDesk.Reply.NotYours _ ->
                Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This child is not in your rooms.")
                        .answer();
            case ChildDesk.Reply.NoSuchChild _ ->
                Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such child here.")
                        .answer();
        };
    }

    private static Staff staff(ServerRequest request) {
        return Visitor.in(request, Staff.class);
    }

    private static ChildId child(ServerRequest request) {
        try {
            return new ChildId(request.pathVariable("id"));
        } catch (IllegalArgumentException e) {
            throw Problem.nonsense("id", "not the id of a child");
        }
    }
}
