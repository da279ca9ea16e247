package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.entrance.OwnAuthority;
import hugkissgo.centre.morning.ModelDraws;
import hugkissgo.centre.rehearsal.PushHost;
import hugkissgo.centre.rehearsal.Rehearsal;
import hugkissgo.centre.rehearsal.Victims;
import java.time.Clock;
import java.util.Map;

/// A rehearsal on these premises, or against an installation elsewhere.
record RehearsalDay(Options options, Checkout checkout, Screen screen, Clock clock) {

    /// @throws CannotStart where the stages differ
    void play(Errand.Rehearsal errand) {
        var play = new Rehearsal.Play(
                errand.children(),
                errand.kills(),
                errand.pace(),
                errand.seed(),
                seed -> ModelDraws.of(seed, errand.children()));
        if (errand.authority() != null) {
            new OwnAuthority(errand.authority()).trustAlone();
        }
        if (!new Rehearsal(play, stage(errand), clock, screen::line).run()) {
            throw new CannotStart("The rehearsal found differences.");
        }
    }

    private Rehearsal.Stage stage(Errand.Rehearsal errand) {
        return errand.against() == null
                ? here(errand.kills() > 0)
                : new Rehearsal.Stage(
                        errand.against().toString().replaceAll("/$", ""),
                        errand.secret(),
                        null,
                        errand.broker(),
                        null,
                        Victims.NOBODY);
    }

    private Rehearsal.Stage here(boolean withKills) {
        var premises = Premises.enter(options, checkout, screen);
        var centre = premises.centre();
        var pushes = new PushHost();
        centre.open(Map.of("HUGKISSGO_PUSH_HOSTS_FOR_TESTS", pushes.address()));
        screen.ready(clock.instant());
        return new Rehearsal.Stage(
                centre.origin(),
                premises.folder().masterKey(),
                centre.storeUri(),
                centre.brokerAddress(),
                pushes,
                withKills ? centre.victims() : Victims.NOBODY);
    }
}
