package hugkissgo.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hugkissgo.push.PushSubscription;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A push provider of a test on a loopback port: takes what is sent and answers as it is told to.
final class Provider {
    /// What came in one request.
    record Push(String path, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /// How a provider behaves.
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Push> pushes = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = status(201);

    Provider() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    Provider answering(Behaviour how) {
        behaviour = how;
        return this;
    }

    /// What came for one browser.
    List<Push> pushesTo(PushSubscription browser) {
        return pushes.stream().filter(it -> it.path().equals(browser.path())).toList();
    }

    static Behaviour status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    /// Takes the request and never answers.
    static Behaviour silence() {
        return _ -> {};
    }

    /// Cuts the connection without a word.
    static Behaviour reset() {
        return HttpExchange::close;
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        pushes.add(new Push(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        behaviour.answer(exchange);
    }
}
