package hugkissgo.checkin;

import hugkissgo.stores.RealMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole service as it ships, on real stores and a free port.
public final class RunningCheckin implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningCheckin(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningCheckin on(String kafka) {
        return on(kafka, Map.of());
    }

    public static RunningCheckin on(String kafka, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of(
                "SERVER_PORT",
                "0",
                "SERVER_ADDRESS",
                "127.0.0.1",
                "HUGKISSGO_MONGO",
                RealMongo.uri(),
                "HUGKISSGO_KAFKA",
                kafka,
                "HUGKISSGO_SECRET_FILE",
                secret()));
        settings.putAll(more);
        return new RunningCheckin(new SpringApplicationBuilder(Checkin.class, OwnLoops.class)
                .properties(settings)
                .run());
    }

    private static String secret() {
        Path file = RealMongo.temporary("secret").resolve("master");
        try {
            return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }
}
