package hugkissgo.checkin.room;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.taps.Tap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The doors of the room tablet.
@Configuration(proxyBeanMethods = false)
class RoomRoutes {
    private static final Problem NOBODY = Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such child here.");

    record Taps(@Nullable PersonId educator, @Nullable List<Tap.Raw> taps) {}

    @Bean
    RouterFunction<ServerResponse> roomDoors(RoomBoard board, RoomTaps taps, RoomFeed feed) {
        return route().GET("/api/room", request -> board.about(tablet(request)).flatMap(PageJson::ok))
                .GET(
                        "/api/room/board",
                        request -> board.of(tablet(request), wanted(request)).flatMap(PageJson::ok))
                .GET("/api/room/live", request -> feed.of(tablet(request)))
                .GET("/api/room/children/{id}", request -> child(board, request))
                .POST(
                        "/api/room/taps",
                        request -> PageJson.read(request, Taps.class)
                                .flatMap(it -> taps.hear(tablet(request), it.educator(), it.taps())))
                .build();
    }

    private static Mono<ServerResponse> child(RoomBoard board, ServerRequest request) {
        return board.child(tablet(request), id(request))
                .flatMap(found -> found.map(PageJson::ok).orElseGet(NOBODY::answer));
    }

    private static RoomTablet tablet(ServerRequest request) {
        return Visitor.in(request, RoomTablet.class);
    }

    private static Optional<RoomId> wanted(ServerRequest request) {
        return request.queryParam("room").map(it -> PageJson.id("room", it, RoomId::new));
    }

    private static ChildId id(ServerRequest request) {
        return PageJson.id("id", request.pathVariable("id"), ChildId::new);
    }
}
