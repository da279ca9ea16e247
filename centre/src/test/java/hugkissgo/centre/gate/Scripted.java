package hugkissgo.centre.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/// A service that answers each path with bytes written down beforehand, and ends the connection where it is told to.
final class Scripted implements AutoCloseable {
    /// The requests as they came, headers and all.
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    /// The paths of requests whose connection the other side has ended.
    final BlockingQueue<String> left = new LinkedBlockingQueue<>();

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, String> lastWords = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    Scripted() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String port() {
        return Integer.toString(socket.getLocalPort());
    }

    /// Answers and stays for the next request.
    void answers(String path, String bytes) {
        answers.put(path, bytes);
    }

    /// Says so much and dies.
    void diesAfter(String path, String bytes) {
        lastWords.put(path, bytes);
    }

    private void accept() {
        try {
            while (true) {
                var page = socket.accept();
                Thread.ofVirtual().start(() -> serve(page));
            }
        } catch (IOException closed) {
            // nobody comes any more
        }
    }

    private void serve(Socket page) {
        String path = "";
        try (page) {
            for (String head = head(page.getInputStream()); !head.isEmpty(); head = head(page.getInputStream())) {
                path = head.split(" ", 3)[1];
                heard.add(head);
                if (lastWords.containsKey(path)) {
                    write(page, lastWords.get(path));
                    return;
                }
                write(page, answers.get(path));
            }
            left.add(path);
        } catch (IOException gone) {
            left.add(path);
        }
    }

    private static void write(Socket page, String bytes) throws IOException {
        page.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /// Up to the empty line, or nothing when the other side has ended the connection.
    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            if (head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
