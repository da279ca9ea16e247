package hugkissgo.centre.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Ends a randomly chosen process by SIGKILL every few seconds and starts it again, as a fault schedule that repeats
/// from its seed.
final class Nemesis implements Runnable {
    private final int kills;
    private final SplittableRandom random;
    private final Victims victims;
    private final Consumer<String> say;
    private final AtomicInteger done = new AtomicInteger();

    Nemesis(int kills, long seed, Victims victims, Consumer<String> say) {
        this.kills = victims.isNobody() ? 0 : kills;
        this.random = new SplittableRandom(seed);
        this.victims = victims;
        this.say = say;
    }

    boolean isFinished() {
        return done.get() >= Math.max(0, kills - 1);
    }

    /// All kills but the last.
    @Override
    public void run() {
        while (!isFinished()) {
            Rehearsal.pause(Duration.ofMillis(1_500 + random.nextInt(2_500)));
            killOneOf(victims.all());
        }
    }

    /// The last kill comes right after the last tap and takes a consumer: no later fact of the child shows it a gap.
    void last() {
        if (kills > 0) {
            killOneOf(victims.consumers());
        }
    }

    private void killOneOf(List<String> names) {
        String victim = names.get(random.nextInt(names.size()));
        long since = System.nanoTime();
        victims.killAndStartAgain().accept(victim);
        say.accept("kill " + done.incrementAndGet() + " of " + kills + ": " + victim + ", ready again after "
                + (System.nanoTime() - since) / 1_000_000 + " ms");
    }
}
