package hugkissgo.insights.board;

import hugkissgo.access.OpenStreams;
import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Pages;
import hugkissgo.insights.reading.ReadingDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The staff page itself, whose it is, today across rooms, and the live hints.
@Configuration(proxyBeanMethods = false)
class TodayRoutes {
    private static final ParameterizedTypeReference<ServerSentEvent<String>> HINT =
            new ParameterizedTypeReference<>() {};

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> aboutToday(TodayDesk desk, ReadingDesk reading, LiveFeed feed, OpenStreams streams) {
        return RouterFunctions.route()
                .GET("/staff/api/me", it -> desk.me(staff(it)).flatMap(PageJson::ok))
                .GET("/staff/api/today", it -> desk.today(staff(it).centre()).flatMap(PageJson::ok))
                .GET("/staff/api/reading", it -> reading.of(staff(it).centre()).flatMap(PageJson::ok))
                .GET("/staff/api/live", it -> live(feed, streams, staff(it)))
                .build();
    }

    @Bean
    @Order(2)
    RouterFunction<ServerResponse> staffPages() {
        return Pages.of("staff");
    }

    private static Mono<ServerResponse> live(LiveFeed feed, OpenStreams streams, Staff staff) {
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(streams.whileAllowed(staff, feed.of(staff.centre())), HINT);
    }

    private static Staff staff(ServerRequest request) {
        return Visitor.in(request, Staff.class);
    }
}
