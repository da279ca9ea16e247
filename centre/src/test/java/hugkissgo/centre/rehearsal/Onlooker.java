package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Door;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An open page that nobody touches: at each hint of its live stream it fetches, and when the stream ends it begins
/// again.
final class Onlooker implements AutoCloseable {
    private static final Duration SOON = Duration.ofMillis(100);

    private final Door door;
    private final String live;
    private final String page;
    private final CompletableFuture<Void> others;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final Thread looking;
    private volatile JsonNode shows = JsonNodeFactory.instance.nullNode();
    private volatile boolean closed;

    /// @param others done when all have opened their streams, before which none fetches
    Onlooker(Door door, String live, String page, CompletableFuture<Void> others) {
        this.door = door;
        this.live = live;
        this.page = page;
        this.others = others;
        this.looking = Thread.ofVirtual().name("onlooker").start(this::look);
    }

    private void look() {
        while (!closed) {
            begun.incrementAndGet();
            try {
                door.listen(live, _ -> {
                    opened.complete(null);
                    others.join();
                    fetch();
                });
            } catch (Door.Closed nobodyThere) {
                LockSupport.parkNanos(SOON.toNanos());
            }
        }
    }

    /// Asks until it is answered: who is killed over the question does not end the stream of another.
    private void fetch() {
        while (!closed) {
            try {
                shows = asOfNow();
                return;
            } catch (Door.Closed nobodyThere) {
                LockSupport.parkNanos(SOON.toNanos());
            }
        }
    }

    void awaitOpen() {
        opened.join();
    }

    /// What the page shows after the latest hint.
    JsonNode shows() {
        return shows;
    }

    /// What it would show if it fetched now.
    JsonNode asOfNow() {
        JsonNode answer = door.get(page);
        ((ObjectNode) answer).remove("now");
        return answer;
    }

    boolean beganAgain() {
        return begun.get() > 1;
    }

    @Override
    public void close() {
        closed = true;
        looking.interrupt();
    }
}
