package hugkissgo.checkin.relay;

import hugkissgo.checkin.log.Entry;
import hugkissgo.checkin.log.Hints.Hint;
import hugkissgo.checkin.log.Plant;
import hugkissgo.checkin.relay.Signal.Sent;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Sends the runs, one entry of each in flight, and marks what Kafka has. Belongs to the relay's one thread.
final class Sender {
    /// How long nothing is sent after a send could not even begin.
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Broker broker;
    private final Streams streams;
    private final Clearing clearing;
    private final Consumer<Signal> tell;
    private long pausedUntil = System.nanoTime();
    private String lastError = "";

    Sender(Broker broker, Streams streams, Clearing clearing, Consumer<Signal> tell) {
        this.broker = broker;
        this.streams = streams;
        this.clearing = clearing;
        this.tell = tell;
    }

    /// The common case needs no read: whatever came before this entry is certainly out.
    void hinted(Hint hint) {
        Run begun = streams.hinted(hint, isPaused());
        if (begun != null) {
            next(begun);
        }
    }

    /// Whether a send could not even begin a moment ago.
    boolean isPaused() {
        return System.nanoTime() - pausedUntil < 0;
    }

    /// Sends what comes next in a run, or ends it, or has it read on.
    void next(Run run) {
        Entry entry = run.next();
        if (entry == null) {
            streams.finished(run);
            return;
        }
        if (Plant.CLEAR_BEFORE_YES.isOn()) {
            clearing.add(List.of(entry.id()), System.nanoTime());
        }
        send(run, entry);
        if (Plant.TWO_IN_FLIGHT.isOn()) {
            next(run);
        }
    }

    private void send(Run run, Entry entry) {
        try {
            broker.send(entry).whenComplete((sent, error) -> tell.accept(new Sent(run, entry, error)));
        } catch (RuntimeException e) {
            pausedUntil = System.nanoTime() + PAUSE.toNanos();
            tell.accept(new Sent(run, entry, e));
        }
    }

    /// A failure ends the run of that stream, so nothing later overtakes; the sweep begins again.
    void sent(Sent sent) {
        if (!sent.run().arrived(sent.entry()) && !Plant.TWO_IN_FLIGHT.isOn()) {
            return;
        }
        if (sent.error() != null) {
            failed(sent.error());
            streams.giveUp(sent.run());
            return;
        }
        lastError = "";
        streams.published(sent.entry());
        clearing.sent(sent.entry());
        clearing.add(sent.run().out(sent.entry()), System.nanoTime());
        next(sent.run());
    }

    void failed(@Nullable Throwable error) {
        String now = String.valueOf(error);
        if (!now.equals(lastError)) {
            Relay.LOG.warn("not sent, will be sent again: {}", now);
        }
        lastError = now;
    }
}
