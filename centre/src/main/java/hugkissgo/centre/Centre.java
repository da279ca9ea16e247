package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.entrance.Door;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// The launcher: opens a whole centre on this machine, says how to get in, and leaves nothing behind when it ends.
public final class Centre {
    private Centre() {}

    public static void main(String[] words) {
        System.setProperty("logback.configurationFile", "launcher-log.xml");
        var screen = new Screen(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            run(Options.read(words, System.getenv()), Checkout.here(), screen, Clock.systemUTC());
            System.exit(0);
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (Door.Closed e) {
            System.err.println(
                    "The centre opened, but its office did not let the launcher in: " + e.getMessage() + ".");
            System.exit(1);
        }
    }

    private static void run(Options options, Checkout checkout, Screen screen, Clock clock) {
        switch (options.errand()) {
            case Errand.Help() -> screen.help();
            case Errand.Rehearsal it -> new RehearsalDay(options, checkout, screen, clock).play(it);
            case Errand.Standing it -> new OpenDay(options, checkout, screen, clock).keep(it);
        }
    }
}
