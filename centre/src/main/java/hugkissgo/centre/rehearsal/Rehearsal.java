package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Draw;
import hugkissgo.centre.morning.Hands;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.reconciliation.Reconciliation;
import hugkissgo.centre.reconciliation.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Plays a morning of simulated children through the real doors as fast as they answer, and counts what came of it.
public final class Rehearsal {
    /// What was tapped last is pushed last.
    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    /// Taps until the compiler has seen what a tap runs through, which takes some hundred of each kind.
    private static final int WARM = 1_000;

    private static final Duration QUIET_WITHIN = Duration.ofSeconds(180);

    private final Play play;
    private final Stage stage;
    private final Clock clock;
    private final Consumer<String> say;
    private final Journal journal = new Journal();

    /// What is played: how many children, how many kills on the way, from which seed; `draws` is the model of how
    /// goodbyes go.
    ///
    /// @param pace taps a second at which it is measured after a first morning to warm up; 0 to play as fast as is
    ///             answered and measure the answers alone
    public record Play(int children, int kills, int pace, long seed, LongFunction<List<Draw>> draws) {}

    /// Where it is played: the front door, the installation's master key, store and broker where they can be reached,
    /// a push provider that it sends to, and who may be killed.
    public record Stage(
            String origin,
            Path masterKey,
            @Nullable String store,
            @Nullable String broker,
            @Nullable PushHost pushes,
            Victims victims) {}

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
        int mornings = play.pace() > 0 ? playMeasured(troupe) : playMornings(troupe);
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

    /// Mornings to warm up, a pause until what they left behind is told, then two at the pace, seen by witnesses.
    private int playMeasured(Troupe troupe) {
        var witnesses = new Witnesses(stage.pushes());
        troupe.secondTablets().forEach(witnesses::tablet);
        troupe.phones().forEach((child, phones) -> witnesses.phone(child, phones.getFirst()));
        int morning = 0;
        while (journal.heard().size() < WARM) {
            playOne(troupe, morning++, new Pace(0));
        }
        pause(LAST_WORDS);
        long since = System.nanoTime();
        playOne(troupe, morning++, new Pace(play.pace()));
        playOne(troupe, morning++, new Pace(play.pace()));
        pause(LAST_WORDS);
        say.accept("at " + play.pace() + " taps a second, after " + WARM + " or more to warm up:");
        witnesses.summary(journal, since).forEach(say);
        new RawLimit(stage.origin(), stage.store()).at(play.pace()).forEach(say);
        return morning;
    }

    private int playMornings(Troupe troupe) {
        var nemesis = new Nemesis(play.kills(), play.seed(), stage.victims(), say);
        Thread killing = Thread.ofPlatform().name("nemesis").start(nemesis);
        int mornings = 0;
        do {
            playOne(troupe, mornings++, new Pace(0));
        } while (killing.isAlive());
        if (!nemesis.isFinished()) {
            throw new IllegalStateException("the kills ended early");
        }
        nemesis.last();
        return mornings;
    }

    private void playOne(Troupe troupe, int morning, Pace pace) {
        long seed = play.seed() + morning;
        var hands = new Hands(troupe.kiosk(), troupe.rooms(), journal);
        new Families(troupe.roster(), hands, !stage.victims().isNobody(), clock)
                .play(play.draws().apply(seed), seed, pace);
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
        report.examples().forEach(say);
        if (play.pace() == 0) {
            say.accept(latencies());
        }
        int refused = (int) journal.heard().stream().filter(it -> !it.isKept()).count();
        say.accept("faults " + (stage.victims().isNobody() ? 0 : play.kills()) + ", ops "
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

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
