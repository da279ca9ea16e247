package hugkissgo.notify.inbox;

import hugkissgo.care.Fact;
import hugkissgo.care.wire.Headers;
import hugkissgo.care.wire.Reading;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Known;
import hugkissgo.notify.telling.Telling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of one stream in one batch, applied one after the other: the next one with the right hash counts, known
/// ones are ignored, and whatever cannot be next leaves the stream waiting for its next event. Nobody else waits.
final class StreamRun {
    private final List<Applied> applied = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private Standing now;

    private StreamRun(Standing before) {
        this.now = before;
    }

    static Progress of(Standing before, List<Arrived> arrived) {
        var run = new StreamRun(before);
        arrived.forEach(run::on);
        return new Progress(before, run.now, run.applied, run.troubles);
    }

    private void on(Arrived arrived) {
        now = now.in(arrived.claimed());
        switch (arrived.reading()) {
            case Reading.Valid it -> next(arrived, it.headers(), it.fact());
            case Reading.EnvelopeOnly it -> next(arrived, it.headers(), null);
            case Reading.Poison it -> lacking(arrived, it.reason());
        }
    }

    private void next(Arrived arrived, Headers headers, @Nullable Fact fact) {
        long seq = headers.envelope().seq();
        if (seq <= now.seq()) {
            compareWithLast(arrived, headers);
        } else if (seq > now.seq() + 1 && !Plant.SKIP_GAP.isOn()) {
            lacking(arrived, "gap: seq " + seq + " after " + now.seq());
        } else if (!headers.previous().equals(now.hash()) && !Plant.SKIP_GAP.isOn()) {
            lacking(arrived, "chain broken at seq " + seq);
        } else {
            apply(arrived, headers, fact);
        }
    }

    private void apply(Arrived arrived, Headers headers, @Nullable Fact fact) {
        try {
            Known after = fact == null ? now.known() : now.known().after(fact);
            if (fact != null && after instanceof Household household) {
                applied.add(new Applied(fact, household, Telling.about(fact, household)));
            }
            var position = headers.envelope().position();
            now = new Standing(now.stream(), position.centre(), position.seq(), headers.hash(), after, false);
        } catch (RuntimeException e) {
            lacking(
                    arrived,
                    "rule failed with " + e.getClass().getSimpleName() + " at seq "
                            + headers.envelope().seq());
        }
    }

    private void compareWithLast(Arrived arrived, Headers headers) {
        if (headers.envelope().seq() == now.seq() && !headers.hash().equals(now.hash())) {
            troubles.add(report(arrived, "the log was rewritten: another hash at seq " + now.seq()));
        }
    }

    private void lacking(Arrived arrived, String reason) {
        if (!now.missing()) {
            troubles.add(report(arrived, reason));
        }
        now = now.lacking();
    }

    private static String report(Arrived arrived, String reason) {
        return arrived.place() + ": " + reason;
    }
}
