package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.demo.CareTime;
import hugkissgo.centre.demo.DemoCentre;
import hugkissgo.centre.entrance.DemoEntrance;
import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Entrance;
import hugkissgo.centre.entrance.Office;
import hugkissgo.centre.entrance.Setup;
import hugkissgo.centre.year.YearCentre;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// A centre that stays open until somebody ends it.
record OpenDay(Options options, Checkout checkout, Screen screen, Clock clock) {

    /// @throws CannotStart with one sentence about what ended by itself
    void keep(Errand.Standing errand) {
        var premises = Premises.enter(options, checkout, screen);
        var isNew = premises.folder().isNew();
        var careTime = CareTime.ofThisMorning(clock.instant(), speed(errand));
        boolean plays = isNew && errand instanceof Errand.Demo demo && !demo.quiet();
        premises.centre().open(plays ? Map.of("HUGKISSGO_CLOCK", careTime.forServices()) : Map.of());
        var readyAt = clock.instant();
        var director = Director.keptIn(premises.folder().secret());
        if (isNew) {
            begin(premises, errand, director);
        }
        var office = Office.of(premises.centre().origin(), director);
        if (isNew) {
            furnish(premises, office, errand, plays ? careTime.clock(clock) : clock);
        }
        welcome(premises.centre(), director, office);
        screen.machinery(premises.program(), premises.folder(), readyAt);
        throw new CannotStart(premises.centre().awaitDeath() + " Everything else was ended too.");
    }

    /// What is only played is open on whatever day it is looked at.
    private static void begin(Premises premises, Errand.Standing errand, Director director) {
        var setup = new Setup(
                new Door(premises.centre().origin()), premises.folder().masterKey());
        String zone = ZoneId.systemDefault().getId();
        switch (errand) {
            case Errand.Demo _ -> setup.centreOfEveryDay("Hug Kiss Go Demo Centre", zone, director);
            case Errand.Empty _ -> setup.centre("Our centre", zone, director);
            case Errand.Year _ -> setup.centre("A year at Hug Kiss Go", zone, director);
        }
        premises.folder().markOpened();
    }

    private void furnish(Premises premises, Office office, Errand.Standing errand, Clock time) {
        try {
            furnish(premises.folder(), office, errand, time);
        } catch (Door.Closed e) {
            throw premises.centre()
                    .death()
                    .map(it -> new CannotStart(it + " Everything else was ended too.", e))
                    .orElseThrow(() -> e);
        }
    }

    private void furnish(DataFolder folder, Office office, Errand.Standing errand, Clock time) {
        switch (errand) {
            case Errand.Demo demo -> {
                screen.starting("the demo's families come in through the office");
                var centre = new DemoCentre(office, time, demo.seed(), screen::starting);
                centre.furnish();
                if (!demo.quiet()) {
                    centre.playMorning();
                }
            }
            case Errand.Empty _ -> {}
            case Errand.Year(long seed) -> {
                bringIn(new YearCentre(office, ZoneId.systemDefault(), seed, screen::starting));
                new YearNote(folder, screen::starting).complete(seed);
            }
        }
    }

    private void bringIn(YearCentre year) {
        screen.starting(
                "sixty families and their year come in through the office; interrupted, it begins again next time");
        Instant begun = clock.instant();
        var taken = year.furnish(clock);
        screen.starting("%d facts recorded in %d seconds, %d refused; the dashboards follow"
                .formatted(
                        taken.recorded(),
                        Duration.between(begun, clock.instant()).toSeconds(),
                        taken.refused()));
    }

    private static int speed(Errand.Standing errand) {
        return errand instanceof Errand.Demo demo ? demo.speed() : 1;
    }

    private void welcome(OpenCentre centre, Director director, Office office) {
        List<Entrance> entrances = new DemoEntrance(office).open();
        screen.open(centre.origin(), director, entrances);
        screen.codes(entrances);
    }
}
