package hugkissgo.notify.family;

import hugkissgo.access.OpenStreams;
import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.notify.feed.LiveFeed;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The door that stays open: says "changed" and nothing else, for as long as the session lasts.
@Configuration(proxyBeanMethods = false)
class LiveRoutes {
    /// Proxies close what is silent for a minute; a comment every 15 s keeps the line.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveFeed feed;
    private final OpenStreams streams;

    LiveRoutes(LiveFeed feed, OpenStreams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    @Bean
    @Order(0)
    RouterFunction<ServerResponse> live() {
        return RouterFunctions.route().GET("/family/api/live", this::listen).build();
    }

    private Mono<ServerResponse> listen(ServerRequest request) {
        Guardian guardian = Visitor.in(request, Guardian.class);
        Flux<ServerSentEvent<String>> events = Flux.merge(
                Flux.just(event("hello")),
                feed.changes(guardian.person()).map(_ -> event("changed")),
                Flux.interval(HEARTBEAT)
                        .map(_ -> ServerSentEvent.<String>builder().comment("").build()));
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header("X-Accel-Buffering", "no")
                .body(BodyInserters.fromServerSentEvents(streams.whileAllowed(guardian, events)));
    }

    private static ServerSentEvent<String> event(String name) {
        return ServerSentEvent.builder("{}").event(name).build();
    }
}
