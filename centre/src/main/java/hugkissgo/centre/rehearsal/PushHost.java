package hugkissgo.centre.rehearsal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A push provider on this machine (RFC 8030, without TLS): it accepts every message and keeps it.
public final class PushHost implements AutoCloseable {
    private final HttpServer server;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();

    /// One message as it came: the path of its subscription, its topic, by which a phone knows a copy for one, its
    /// sealed
    /// body, and when, by [System#nanoTime()].
    public record Taken(String path, String topic, byte[] body, long at) {}

    public PushHost() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /// Host and port, as `push-hosts-for-tests` of notify-service wants it.
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// What came for the subscription with this path, in the order of its coming.
    public List<Taken> taken(String path) {
        return taken.stream().filter(it -> it.path().equals(path)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String topic = String.valueOf(exchange.getRequestHeaders().getFirst("Topic"));
        taken.add(new Taken(exchange.getRequestURI().getPath(), topic, body, System.nanoTime()));
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
