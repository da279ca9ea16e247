package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Draw;
import hugkissgo.centre.morning.Hands;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.morning.MorningPlan;
import hugkissgo.centre.morning.Roster;
import hugkissgo.centre.morning.Step;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Plays a morning of simulated children through the real doors as fast as they answer, and counts what came of it.
public final class Rehearsal {
    private static final int AT_ONCE = 6;
    /// Between two taps of a child while processes are killed: whoever starts again needs the processor too.
    private static final Duration A_BREATH = Duration.ofMillis(250);

    private static final Duration QUIET_WITHIN = Duration.ofSeconds(180);
    private final Play play;
    private final Stage stage;
    private final Clock clock;
    private final Consumer<String> say;
    private final Journal journal = new Journal();
    private final FeedWatch watch = new FeedWatch();

    /// What is played: how many children, how many kills on the way, from which seed; `draws` is the model of how
    /// goodbyes go.
    public record Play(int children, int kills, long seed, LongFunction<List<Draw>> draws) {}

    /// Where it is played: the front door, the installation's master key, the broker where it can be reached, and who
    /// can kill.
    public record Stage(
            String origin,
            Path masterKey,
            @Nullable String broker,
            @Nullable Consumer<String> killAndStartAgain) {}

    public Rehearsal(Play play, Stage stage, Clock clock, Consumer<String> say) {
        this.play = play;
        this.stage = stage;
        this.clock = clock;
        this.say = say;
    }

    /// Runs it all; true when every stage holds exactly what the one before it owes.
    public boolean run() {
        var director = Director.random("rehearsal-" + Long.toString(clock.millis(), 36));
        var troupe = Troupe.gather(stage.origin(), stage.masterKey(), play.children(), director);
        say.accept(play.children() + " children in " + troupe.rooms().size() + " rooms, every guardian has a phone");
        long begun = System.nanoTime();
        int mornings = playMornings(troupe);
        double seconds = (System.nanoTime() - begun) / 1e9;
        say.accept(String.format(
                Locale.ROOT,
                "%d mornings, %d taps in %.1f s",
                mornings,
                journal.heard().size(),
                seconds));
        Report report = countWhenQuiet(troupe);
        print(report);
        return report.isWhole();
    }

    private int playMornings(Troupe troupe) {
        var hands = new Hands(troupe.kiosk(), troupe.rooms(), journal);
        var nemesis = nemesis();
        Thread killing = Thread.ofPlatform().name("nemesis").start(nemesis);
        int mornings = 0;
        do {
            playOne(troupe, hands, play.seed() + mornings++);
        } while (killing.isAlive());
        if (!nemesis.isFinished()) {
            throw new IllegalStateException("the kills ended early");
        }
        nemesis.last();
        return mornings;
    }

    private Nemesis nemesis() {
        Consumer<String> kill = stage.killAndStartAgain();
        return new Nemesis(kill == null ? 0 : play.kills(), play.seed(), kill == null ? name -> {} : kill, say);
    }

    private void playOne(Troupe troupe, Hands hands, long seed) {
        Roster roster = troupe.roster();
        List<Draw> draws = play.draws().apply(seed);
        try (ExecutorService families = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> playing = new java.util.ArrayList<>();
            for (int i = 0; i < roster.children().size(); i++) {
                Roster.Child child = roster.children().get(i);
                var random = new SplittableRandom(seed * 1_000 + i);
                var plan = MorningPlan.of(draws.get(i % draws.size()), Duration.ZERO, random);
                playing.add(families.submit(() -> playChild(hands, troupe, child, plan)));
            }
            for (Future<?> family : playing) {
                family.get();
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a simulated family stopped", e);
        }
    }

    /// Everything at once: what takes minutes in a centre is said as soon as the step before it is answered.
    private void playChild(Hands hands, Troupe troupe, Roster.Child child, MorningPlan plan) {
        for (Step step : plan.steps()) {
            if (stage.killAndStartAgain() != null) {
                pause(A_BREATH);
            }
            long tapped = System.nanoTime();
            String id = hands.perform(child, step, clock.instant());
            if (isTimed(step, child)) {
                watch.await(troupe.phones().getOrDefault(child.id(), List.of()).getFirst(), id, tapped);
            }
        }
        hands.perform(
                child,
                new Step.Say(Duration.ZERO, "PickedUp", Map.of("adult", child.bringer(), "identity", "KNOWN")),
                clock.instant());
    }

    /// One child in five is watched on a phone until word of settling is there; not while processes are killed.
    private boolean isTimed(Step step, Roster.Child child) {
        return stage.killAndStartAgain() == null
                && step instanceof Step.Say say
                && say.type().equals("Settled")
                && Math.floorMod(child.id().hashCode(), 5) == 0;
    }

    private Report countWhenQuiet(Troupe troupe) {
        var count = new Reconciliation(troupe.office(), stage.broker(), troupe.phones(), journal);
        long until = System.nanoTime() + QUIET_WITHIN.toNanos();
        while (true) {
            try {
                Report report = count.count();
                if (report.isWhole() || System.nanoTime() > until) {
                    return report;
                }
            } catch (Door.Closed notYetOpenAgain) {
                if (System.nanoTime() > until) {
                    throw notYetOpenAgain;
                }
            }
            pause(Duration.ofSeconds(1));
        }
    }

    private void print(Report report) {
        report.stages().forEach(say);
        report.differences().stream().limit(20).forEach(say);
        say.accept(latencies());
        say.accept(watch.summary());
        int refused = (int) journal.heard().stream().filter(it -> !it.isKept()).count();
        say.accept("faults " + (stage.killAndStartAgain() == null ? 0 : play.kills()) + ", ops "
                + journal.heard().size() + ", acked " + (journal.heard().size() - refused) + ", refused " + refused
                + ", lost " + report.lost() + ", duplicated " + report.duplicated() + ", reordered "
                + report.reordered() + ", gaps " + report.gaps() + ", phantom " + report.phantom()
                + ", longest unavailability " + journal.longestWaitMillis() + " ms, seed " + play.seed());
        say.accept(report.isWhole() ? "Every stage holds what the one before it owes." : "There are differences.");
    }

    private String latencies() {
        return "tap to answer "
                + Latency.of(journal.heard().stream()
                        .map(it -> it.answeredAt() - it.sentAt())
                        .toList());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
