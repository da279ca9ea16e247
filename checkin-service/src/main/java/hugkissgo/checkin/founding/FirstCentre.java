package hugkissgo.checkin.founding;

import hugkissgo.checkin.access.Passphrase;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// A start with `--first-centre=NAME` opens the first centre, says once how its director signs in, and ends.
@Component
@ConditionalOnProperty("first-centre")
class FirstCentre {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOGIN = "director";
    private final Founding founding;
    private final Environment asked;

    FirstCentre(Founding founding, Environment asked) {
        this.founding = founding;
        this.asked = asked;
    }

    @EventListener
    void open(ApplicationReadyEvent ready) {
        Passphrase passphrase = Passphrase.fresh();
        boolean opened = founding.first(wanted(passphrase))
                .map(it -> it.isPresent())
                .blockOptional(PATIENCE)
                .orElseThrow();
        int code = SpringApplication.exit(ready.getApplicationContext(), () -> opened ? 0 : 1);
        System.out.println(
                opened
                        ? "The centre is open: sign in as " + LOGIN + " with " + passphrase.text()
                        : "This installation has a centre; nothing was changed.");
        System.exit(code);
    }

    private Wanted wanted(Passphrase passphrase) {
        return new Wanted(
                asked.getRequiredProperty("first-centre"),
                asked.getProperty("zone", "UTC"),
                List.of(asked.getProperty("languages", "en,de,fr,es,fi").split(",")),
                "Director",
                LOGIN,
                passphrase.text(),
                asked.getProperty("phone"),
                null);
    }
}
