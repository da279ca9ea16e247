package hugkissgo.centre.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Ends a randomly chosen process by SIGKILL every few seconds and starts it again, as a fault schedule that repeats
/// from its seed.
final class Nemesis implements Runnable {
    private static final List<String> VICTIMS =
            List.of("checkin-service", "notify-service", "insights-service", "broker", "store");
    private final int kills;
    private final SplittableRandom random;
    private final Consumer<String> killAndStartAgain;
    private final Consumer<String> say;
    private final AtomicInteger done = new AtomicInteger();

    Nemesis(int kills, long seed, Consumer<String> killAndStartAgain, Consumer<String> say) {
        this.kills = kills;
        this.random = new SplittableRandom(seed);
        this.killAndStartAgain = killAndStartAgain;
        this.say = say;
    }

    int done() {
        return done.get();
    }

    boolean isFinished() {
        return done.get() >= kills;
    }

    @Override
    public void run() {
        while (!isFinished()) {
            wait(Duration.ofMillis(1_500 + random.nextInt(2_500)));
            String victim = VICTIMS.get(random.nextInt(VICTIMS.size()));
            long since = System.nanoTime();
            killAndStartAgain.accept(victim);
            say.accept("kill " + (done.get() + 1) + " of " + kills + ": " + victim + ", ready again after "
                    + (System.nanoTime() - since) / 1_000_000 + " ms");
            done.incrementAndGet();
        }
    }

    private static void wait(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
