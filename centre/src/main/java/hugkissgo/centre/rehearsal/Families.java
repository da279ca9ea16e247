package hugkissgo.centre.rehearsal;

import hugkissgo.centre.morning.Draw;
import hugkissgo.centre.morning.Hands;
import hugkissgo.centre.morning.MorningPlan;
import hugkissgo.centre.morning.Roster;
import hugkissgo.centre.morning.Step;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The simulated families, who play a whole morning, a few of them at once.
///
/// @param breathe whether processes are killed meanwhile: whoever starts again needs the processor too
record Families(Roster roster, Hands hands, boolean breathe, Clock clock) {
    private static final int AT_ONCE = 6;
    private static final Duration A_BREATH = Duration.ofMillis(250);

    /// Returns when every child has gone home.
    void play(List<Draw> draws, long seed, Pace pace) {
        try (var families = Executors.newFixedThreadPool(AT_ONCE)) {
            var playing = new ArrayList<Future<?>>();
            for (int i = 0; i < roster.children().size(); i++) {
                Roster.Child child = roster.children().get(i);
                var random = new SplittableRandom(seed * 1_000 + i);
                var plan = MorningPlan.of(draws.get(i % draws.size()), Duration.ZERO, random);
                playing.add(families.submit(() -> play(child, plan, pace)));
            }
            for (Future<?> family : playing) {
                family.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("a simulated family stopped", e);
        }
    }

    /// Everything at once: what takes minutes in a centre is said as soon as the step before it is answered.
    private void play(Roster.Child child, MorningPlan plan, Pace pace) {
        plan.steps().forEach(step -> tap(child, step, pace));
        tap(
                child,
                new Step.Say(Duration.ZERO, "PickedUp", Map.of("adult", child.bringer(), "identity", "KNOWN")),
                pace);
    }

    private void tap(Roster.Child child, Step step, Pace pace) {
        if (breathe) {
            Rehearsal.pause(A_BREATH);
        }
        pace.await();
        hands.perform(child, step, clock.instant());
    }
}
