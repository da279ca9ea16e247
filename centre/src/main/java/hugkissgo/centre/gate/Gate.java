package hugkissgo.centre.gate;

import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Set;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/// The front door on one machine: one origin, and behind it the services that serve the pages, in as many instances as
/// there are.
public final class Gate {
    /// Where the launcher asks whether this is its own front door.
    public static final String WHO = "/front-door";
    /// In bytes: less fits into the packets it needs anyway.
    private static final int WORTH_COMPRESSING = 2_048;
    /// What does not come compressed; a live stream is not among it, for it would wait until there is enough of it.
    private static final Set<String> COMPRESSED = Set.of(
            "text/html",
            "text/css",
            "text/javascript",
            "text/csv",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "image/svg+xml");

    private Gate() {}

    /// @param words the port to listen on; by what the launcher knows its own front door; the ports of check-in, notify
    ///     and insights, those of several instances with commas
    public static void main(String[] words) {
        open(Integer.parseInt(words[0]), words[1], words[2], words[3], words[4])
                .onDispose()
                .block();
    }

    /// Listens on this machine alone. One thread reads and writes on both sides, so that nothing is handed over.
    public static DisposableServer open(int port, String start, String checkin, String notify, String insights) {
        var thread = LoopResources.create("front-door", 1, true);
        var passage = new Passage(new Ring(checkin), new Ring(notify), new Ring(insights), thread);
        return HttpServer.create()
                .runOn(thread)
                .host("127.0.0.1")
                .port(port)
                .compress(WORTH_COMPRESSING)
                .compress((_, answer) -> isCompressed(answer))
                .handle((asked, answer) ->
                        asked.uri().equals(WHO) ? answer.sendString(Mono.just(start)) : passage.through(asked, answer))
                .bindNow();
    }

    static boolean isCompressed(HttpServerResponse answer) {
        String type = answer.responseHeaders().get(HttpHeaderNames.CONTENT_TYPE, "");
        return COMPRESSED.contains(type.split(";", 2)[0].strip());
    }
}
