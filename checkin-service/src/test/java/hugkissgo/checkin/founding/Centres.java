package hugkissgo.checkin.founding;

import hugkissgo.care.id.CentreId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Opens further centres in the installation of the tests, open on whatever day they are run; the door for the first
/// one
/// works only once.
public final class Centres {
    private Centres() {}

    public static CentreId open(ApplicationContext app, String login, String passphrase) {
        CentreId centre = CentreId.fresh();
        app.getBean(NewCentre.class)
                .open(
                        centre,
                        new Wanted(
                                "Oak House",
                                "Europe/Helsinki",
                                List.of("en", "fi"),
                                "Dina Rektor",
                                login,
                                passphrase,
                                null,
                                List.of(DayOfWeek.values())))
                .block(Duration.ofSeconds(20));
        return centre;
    }
}
