package hugkissgo.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A push provider on this machine: it takes every message and keeps it.
final class PushHost implements AutoCloseable {
    private record Push(String path, byte[] body) {}

    private final HttpServer server;
    private final List<Push> pushes = new CopyOnWriteArrayList<>();

    PushHost() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// What came for one subscription, in the order of its coming.
    List<byte[]> pushesTo(Subscription subscription) {
        return pushes.stream()
                .filter(it -> subscription.endpoint().endsWith(it.path()))
                .map(Push::body)
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        pushes.add(new Push(exchange.getRequestURI().getPath(), body));
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
