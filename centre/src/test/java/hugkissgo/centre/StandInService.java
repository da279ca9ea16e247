package hugkissgo.centre;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/// Answers like a service that is ready, from a jar at the place of the one that ships.
public final class StandInService {
    private StandInService() {}

    public static void main(String[] words) throws IOException {
        var address =
                new InetSocketAddress(System.getenv("SERVER_ADDRESS"), Integer.parseInt(System.getenv("SERVER_PORT")));
        var server = HttpServer.create(address, 0);
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            var bytes = answerTo(path).getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    private static String answerTo(String path) {
        return switch (path) {
            case "/actuator/health/readiness" -> "{\"status\":\"UP\"}";
            case "/api/office/rooms" -> "{\"rooms\":[{\"id\":\"room-1\",\"name\":\"Bees\"}]}";
            case "/api/office/children" ->
                "{\"now\":\"2026-09-01T06:00:00Z\",\"children\":[{\"id\":\"child-1\",\"guardians\":[{\"id\":\"person-1\"}]}]}";
            case "/api/office/pairings" -> "{\"code\":\"K7PX-M2QD\"}";
            case "/api/office/invitations" -> "{\"link\":\"http://localhost/family/#invite=abc\"}";
            default ->
                "{\"environment\":\"" + System.getenv("HUGKISSGO_MONGO") + " " + System.getenv("HUGKISSGO_CLOCK")
                        + "\"}";
        };
    }

    /// A checkout whose services are all this one.
    static Path checkout(Path folder) throws IOException {
        var bin = Files.createDirectories(folder.resolve("centre/bin"));
        for (var script : new String[] {"keeper", "fetch-mongod"}) {
            Files.copy(Path.of("bin", script), bin.resolve(script), StandardCopyOption.COPY_ATTRIBUTES);
        }
        for (var service : Ports.SERVICES) {
            writeJar(jarOf(folder, service));
        }
        return folder;
    }

    /// Where a launcher looks for the jar of a service.
    static Path jarOf(Path folder, String service) throws IOException {
        var target = Files.createDirectories(folder.resolve(service).resolve("target"));
        return target.resolve(service + "-1.0.0-SNAPSHOT-exec.jar");
    }

    private static void writeJar(Path file) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        var name = StandInService.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(file), manifest);
                var bytes = StandInService.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new ZipEntry(name));
            bytes.transferTo(jar);
        }
    }
}
