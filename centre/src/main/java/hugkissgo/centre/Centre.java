package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.entrance.DemoEntrance;
import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Entrance;
import hugkissgo.centre.entrance.Setup;
import hugkissgo.centre.store.MongodSearch;
import hugkissgo.centre.store.StoreProgram;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The launcher: opens a whole centre on this machine, says how to get in, and leaves nothing behind when it ends.
public final class Centre {
    private final Checkout checkout;
    private final Screen screen;
    private final Clock clock;

    private Centre(Checkout checkout, Screen screen, Clock clock) {
        this.checkout = checkout;
        this.screen = screen;
        this.clock = clock;
    }

    public static void main(String[] words) {
        System.setProperty("logback.configurationFile", "launcher-log.xml");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Centre(Checkout.here(), new Screen(out), Clock.systemUTC()).run(Options.read(words, System.getenv()));
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

    private void run(Options options) {
        switch (options.errand()) {
            case Errand.Help() -> screen.help();
            case Errand.Demo demo -> keepOpen(options, "Hug Kiss Go Demo Centre");
            case Errand.Empty() -> keepOpen(options, "Our centre");
            case Errand.Rehearsal rehearsal -> throw notYet("--rehearsal");
            case Errand.Year year -> throw notYet("--year");
        }
    }

    private static CannotStart notYet(String option) {
        return new CannotStart(option + " is not part of this version.");
    }

    private void keepOpen(Options options, String name) {
        var folder = DataFolder.open(options.data(), DataFolder.ROOM_NEEDED);
        var isNew = folder.isNew();
        var program = program();
        var centre = prepare(options, folder, program);
        centre.open(isNew ? clockOf(options.errand()) : Map.of());
        var director = Director.keptIn(folder.secret());
        if (isNew) {
            new Setup(new Door(centre.origin()), folder.masterKey())
                    .centre(name, ZoneId.systemDefault().getId(), director);
            folder.markOpened();
        }
        welcome(centre, director);
        screen.machinery(program, folder);
        throw new CannotStart(centre.awaitDeath() + " Everything else was ended too.");
    }

    private void welcome(OpenCentre centre, Director director) {
        List<Entrance> entrances = new DemoEntrance(new Door(centre.origin()), centre.origin(), director).open();
        screen.open(centre.origin(), director, entrances);
        screen.codes(entrances);
    }

    private OpenCentre prepare(Options options, DataFolder folder, StoreProgram program) {
        int left = Children.clearLeftovers(folder.run(), folder.root());
        if (left > 0) {
            screen.starting("ended " + left + " processes that an earlier start had left behind");
        }
        options.ports().mustBeFree();
        var centre = new OpenCentre(checkout, folder, options.ports(), program, screen::starting);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            screen.starting("closing");
            centre.close();
        }));
        return centre;
    }

    private StoreProgram program() {
        var program = new MongodSearch(checkout.fetchMongod(), System.getenv()).find();
        if (program instanceof StoreProgram.Emulator(String because)) {
            screen.warnAboutEmulator(because);
        }
        return program;
    }

    private Map<String, String> clockOf(Errand errand) {
        return errand instanceof Errand.Demo demo && !demo.quiet()
                ? Map.of(
                        "HUGKISSGO_CLOCK",
                        CareTime.ofThisMorning(clock.instant(), demo.speed()).forServices())
                : Map.of();
    }
}
