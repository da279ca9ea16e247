package hugkissgo.checkin.history;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.PersonFact.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The door through which a director brings in days gone by.
@Configuration(proxyBeanMethods = false)
class HistoryRoutes {
    /// About thirty thousand facts.
    private static final int LARGEST_FILE = 8 * 1024 * 1024;

    private static final Problem NOT_YOURS = Problem.of(HttpStatus.FORBIDDEN, "not-yours", "This is not yours to do.");

    @Bean
    RouterFunction<ServerResponse> historyDoor(HistoryDesk desk) {
        return route().POST("/api/office/history", request -> take(desk, request))
                .build();
    }

    private static Mono<ServerResponse> take(HistoryDesk desk, ServerRequest request) {
        Staff staff = Visitor.in(request, Staff.class);
        return staff.roles().contains(Role.DIRECTOR)
                ? PageJson.bytes(request, LARGEST_FILE).flatMap(file -> desk.take(staff, file))
                : NOT_YOURS.answer();
    }
}
