package hugkissgo.checkin.relay;

import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.log.Heads;
import hugkissgo.checkin.log.Hints;
import hugkissgo.checkin.relay.Outbox.Stretch;
import hugkissgo.checkin.relay.Signal.Cleared;
import hugkissgo.checkin.relay.Signal.Found;
import hugkissgo.checkin.relay.Signal.Hinted;
import hugkissgo.checkin.relay.Signal.Sent;
import hugkissgo.checkin.relay.Signal.Swept;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Sends what waits in the log to Kafka: one thread beside the requests, each stream in the order of `seq` and one at a
/// time. Any number of instances may do this; duplicates are possible, the first appearance is always in order.
public final class Relay {
    static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Hints hints;
    private final Outbox outbox;
    private final Broker broker;
    private final Clearing clearing;
    private final Sweep sweep;
    private final Streams streams = new Streams();
    private final Sender sender;
    private final Thread thread = Thread.ofPlatform().name("relay").unstarted(this::work);
    private volatile boolean running = true;

    Relay(Hints hints, Outbox outbox, Heads heads, Broker broker, Clock clock) {
        this.hints = hints;
        this.outbox = outbox;
        this.broker = broker;
        this.clearing = new Clearing(outbox, heads, signals::add);
        this.sweep = new Sweep(outbox, signals::add, clock);
        this.sender = new Sender(broker, streams, clearing, signals::add);
    }

    void start() {
        hints.ring(() -> signals.add(new Hinted()));
        thread.start();
    }

    /// Finishes what is in flight for a few seconds; the rest waits in the log for the next start.
    void stop() throws InterruptedException {
        running = false;
        signals.add(new Hinted());
        thread.join(FAREWELL);
    }

    double oldestSeconds() {
        return sweep.oldestSeconds();
    }

    private void work() {
        while (running && !broker.isReady()) {
            LOG.warn("no broker yet; what is said is kept meanwhile");
        }
        long end = Long.MAX_VALUE;
        while (running || (System.nanoTime() < end && !streams.isIdle())) {
            turn();
            end = running || end != Long.MAX_VALUE ? end : System.nanoTime() + FAREWELL.toNanos() / 2;
        }
        clearing.flush(System.nanoTime(), true);
    }

    private void turn() {
        try {
            waitForSignals().forEach(this::take);
            long now = System.nanoTime();
            if (running && !sender.isPaused()) {
                streams.toRead().forEach(this::read);
            }
            clearing.flush(now, false);
            sweep.maybe(now);
        } catch (InterruptedException e) {
            running = false;
        } catch (RuntimeException e) {
            LOG.error("the relay stumbled and goes on", e);
        }
    }

    private List<Signal> waitForSignals() throws InterruptedException {
        var all = new ArrayList<Signal>();
        Signal first = signals.poll(clearing.isIdle() ? 200 : Clearing.PAUSE.toMillis() / 2, TimeUnit.MILLISECONDS);
        if (first != null) {
            all.add(first);
            signals.drainTo(all);
        }
        return all;
    }

    private void take(Signal signal) {
        switch (signal) {
            case Hinted _ -> hints.take().forEach(sender::hinted);
            case Found it -> found(it);
            case Sent it -> sender.sent(it);
            case Cleared it -> clearing.cleared(it.batch(), it.error());
            case Swept it -> it.streams().forEach(streams::waitFor);
        }
    }

    private void read(Run run) {
        Entry rest = run.rest();
        Mono<Stretch> reading = rest == null ? outbox.waiting(run.stream()) : outbox.from(rest);
        reading.subscribe(
                stretch -> signals.add(new Found(run, stretch, null)),
                error -> signals.add(new Found(run, Stretch.NOTHING, error)));
    }

    private void found(Found found) {
        if (found.error() != null) {
            sender.failed(found.error());
            streams.giveUp(found.run());
            return;
        }
        found.run().add(unsent(found.stretch().entries()), found.stretch().next());
        sender.next(found.run());
    }

    /// From the first mark on that is not about to be taken off.
    private List<Entry> unsent(List<Entry> entries) {
        return entries.stream()
                .dropWhile(it -> !it.pending() || clearing.has(it.id()))
                .toList();
    }
}
