package hugkissgo.checkin.doors;

import hugkissgo.checkin.Checkin;
import hugkissgo.checkin.OwnLoops;
import hugkissgo.checkin.founding.Centres;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.stores.RealMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The check-in service of the tests, as it ships, on a real store and without any Kafka: the doors work alone.
public final class Installation {
    private static Installation one;

    private final ConfigurableApplicationContext app;
    private final String origin;

    private Installation() {
        app = new SpringApplicationBuilder(Checkin.class, OwnLoops.class)
                .properties(
                        "HUGKISSGO_KAFKA=127.0.0.1:9",
                        "HUGKISSGO_MONGO=" + RealMongo.uri(),
                        "HUGKISSGO_SECRET_FILE=" + secret(),
                        "SERVER_PORT=0",
                        "SERVER_ADDRESS=127.0.0.1")
                .run();
        origin = "http://localhost:" + app.getEnvironment().getProperty("local.server.port");
    }

    public static synchronized Installation shared() {
        one = one == null ? new Installation() : one;
        return one;
    }

    public Browser browser() {
        return new Browser(origin);
    }

    public ConfigurableApplicationContext app() {
        return app;
    }

    /// A new centre whose director has signed in.
    public Centre centre() {
        app.getBean(AttendanceLog.class).prepare().block(Duration.ofSeconds(20));
        String login = "director-" + UUID.randomUUID();
        var id = Centres.open(app, login, "correct horse battery");
        return new Centre(this, id, login, "correct horse battery");
    }

    private static String secret() {
        try {
            Path file = Files.createTempFile("secret", "");
            return Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
