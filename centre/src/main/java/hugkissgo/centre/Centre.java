package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.demo.DemoCentre;
import hugkissgo.centre.entrance.DemoEntrance;
import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Entrance;
import hugkissgo.centre.entrance.Office;
import hugkissgo.centre.entrance.OwnAuthority;
import hugkissgo.centre.entrance.Setup;
import hugkissgo.centre.morning.ModelDraws;
import hugkissgo.centre.rehearsal.PushHost;
import hugkissgo.centre.rehearsal.Rehearsal;
import hugkissgo.centre.store.MongodSearch;
import hugkissgo.centre.store.StoreProgram;
import hugkissgo.centre.year.YearCentre;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
            case Errand.Rehearsal rehearsal -> rehearse(options, rehearsal);
            case Errand.Year year -> keepOpen(options, "A year at Hug Kiss Go");
        }
    }

    private void keepOpen(Options options, String name) {
        var folder = DataFolder.open(options.data(), DataFolder.ROOM_NEEDED);
        var isNew = folder.isNew();
        var program = program();
        var centre = prepare(options, folder, program);
        var careTime = CareTime.ofThisMorning(clock.instant(), speed(options.errand()));
        boolean plays = isNew && options.errand() instanceof Errand.Demo demo && !demo.quiet();
        centre.open(plays ? Map.of("HUGKISSGO_CLOCK", careTime.forServices()) : Map.of());
        var ready = sinceTheLauncherStarted();
        var director = Director.keptIn(folder.secret());
        if (isNew) {
            begin(new Setup(new Door(centre.origin()), folder.masterKey()), options.errand(), name, director);
            folder.markOpened();
        }
        var office = Office.of(centre.origin(), director);
        if (isNew && options.errand() instanceof Errand.Demo demo) {
            var time = plays ? careTime.clock(clock) : clock;
            furnish(new DemoCentre(office, time, demo.seed(), screen::starting), plays);
        }
        if (isNew && options.errand() instanceof Errand.Year year) {
            bringInYear(new YearCentre(office, ZoneId.systemDefault(), year.seed(), screen::starting));
        }
        welcome(centre, director, office);
        screen.machinery(program, folder, ready);
        throw new CannotStart(centre.awaitDeath() + " Everything else was ended too.");
    }

    /// What is only played is open on whatever day it is looked at.
    private static void begin(Setup setup, Errand errand, String name, Director director) {
        String zone = ZoneId.systemDefault().getId();
        if (errand instanceof Errand.Demo) {
            setup.centreOfEveryDay(name, zone, director);
        } else {
            setup.centre(name, zone, director);
        }
    }

    private Duration sinceTheLauncherStarted() {
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(started -> Duration.between(started, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private void bringInYear(YearCentre centre) {
        screen.starting("sixty families and their year come in through the office");
        var begun = clock.instant();
        var taken = centre.furnish(clock);
        long seconds = Duration.between(begun, clock.instant()).toSeconds();
        screen.starting("%d facts recorded in %d seconds, %d refused; the dashboards follow"
                .formatted(taken.recorded(), seconds, taken.refused()));
    }

    private void furnish(DemoCentre demo, boolean plays) {
        screen.starting("the demo's families come in through the office");
        demo.furnish();
        if (plays) {
            demo.playMorning();
        }
    }

    private static int speed(Errand errand) {
        return errand instanceof Errand.Demo demo ? demo.speed() : 1;
    }

    private void welcome(OpenCentre centre, Director director, Office office) {
        List<Entrance> entrances = new DemoEntrance(office).open();
        screen.open(centre.origin(), director, entrances);
        screen.codes(entrances);
    }

    private void rehearse(Options options, Errand.Rehearsal errand) {
        var play = new Rehearsal.Play(
                errand.children(),
                errand.kills(),
                errand.pace(),
                errand.seed(),
                seed -> ModelDraws.of(seed, errand.children()));
        boolean whole = new Rehearsal(play, stage(options, errand), clock, screen::line).run();
        if (!whole) {
            throw new CannotStart("The rehearsal found differences.");
        }
    }

    private Rehearsal.Stage stage(Options options, Errand.Rehearsal errand) {
        if (errand.authority() != null) {
            new OwnAuthority(errand.authority()).trustAlone();
        }
        if (errand.against() != null) {
            return new Rehearsal.Stage(
                    errand.against().toString().replaceAll("/$", ""), errand.secret(), errand.broker(), null, null);
        }
        var folder = DataFolder.open(options.data(), DataFolder.ROOM_NEEDED);
        var centre = prepare(options, folder, program());
        var pushes = new PushHost();
        centre.open(Map.of("HUGKISSGO_PUSH_HOSTS_FOR_TESTS", pushes.address()));
        screen.ready(sinceTheLauncherStarted());
        return new Rehearsal.Stage(
                centre.origin(),
                folder.masterKey(),
                centre.brokerAddress(),
                pushes,
                errand.kills() == 0 ? null : centre::killAndStartAgain);
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
}
