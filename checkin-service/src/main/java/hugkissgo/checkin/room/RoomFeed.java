package hugkissgo.checkin.room;

import hugkissgo.access.OpenStreams;
import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.checkin.log.Change;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Tells an open board that something of its room may have changed, never what: the board looks again.
@Component
class RoomFeed {
    /// Shorter than the half minute after which proxies cut a silent stream.
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final AttendanceLog log;
    private final OpenStreams streams;

    RoomFeed(AttendanceLog log, OpenStreams streams) {
        this.log = log;
        this.streams = streams;
    }

    Mono<ServerResponse> of(RoomTablet tablet) {
        Flux<ServerSentEvent<String>> changes = log.changes(tablet.centre())
                .filter(it -> concerns(it, tablet.room()))
                .map(RoomFeed::hint);
        Flux<ServerSentEvent<String>> beats = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(it -> ServerSentEvent.<String>builder().comment("").build());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(BodyInserters.fromServerSentEvents(streams.whileAllowed(tablet, Flux.merge(changes, beats))));
    }

    private static boolean concerns(Change change, RoomId room) {
        return switch (change) {
            case Change.Begun _ -> true;
            case Change.Changed it -> it.room() == null || it.room().equals(room);
        };
    }

    private static ServerSentEvent<String> hint(Change change) {
        return switch (change) {
            case Change.Begun it -> event("hello", "{}");
            case Change.Changed it -> event("changed", "{\"stream\":\"" + it.stream() + "\"}");
        };
    }

    private static ServerSentEvent<String> event(String name, String data) {
        return ServerSentEvent.builder(data).event(name).build();
    }
}
