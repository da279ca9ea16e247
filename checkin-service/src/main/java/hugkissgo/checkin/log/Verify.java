package hugkissgo.checkin.log;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Fact;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Fold;
import hugkissgo.checkin.day.Tail;
import hugkissgo.checkin.log.Verdict.Broken;
import hugkissgo.checkin.log.Verdict.What;
import hugkissgo.checkin.log.Verdict.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/// Looks whether a stream still says what was said: walks its chain, folds it again and compares with what is kept
/// beside every fact. A chain cannot say that its newest facts are missing: that is seen by the consumers, who keep the
/// last hash they read and take nothing that does not follow from it.
public final class Verify {
    private static final Logger LOG = LoggerFactory.getLogger(Verify.class);

    private final AttendanceLog log;

    Verify(AttendanceLog log) {
        this.log = log;
    }

    public Mono<Verdict> stream(CentreId centre, StreamId stream) {
        return log.entries(centre, stream).collectList().map(Verify::verdict);
    }

    /// The chain first; what is kept beside a fact can only be judged where the facts hold.
    static Verdict verdict(List<Entry> entries) {
        Optional<Broken> broken = new Chain(entries).firstBreak();
        long holds = broken.map(it -> it.seq() - 1).orElse((long) entries.size());
        return firstWrongTail(entries.subList(0, (int) holds))
                .map(seq -> (Verdict) new Broken(entries.size(), seq, What.AFTER_EDITED))
                .or(() -> broken)
                .orElseGet(() -> new Whole(entries.size()));
    }

    private static Optional<Long> firstWrongTail(List<Entry> entries) {
        List<Fact> facts = new ArrayList<>();
        Tail tail = entries.isEmpty() ? null : Tail.before(entries.getFirst().stream());
        for (Entry entry : entries) {
            if (tail == null || entry.body().length == 0) {
                return Optional.empty();
            }
            Fact fact = entry.fact();
            facts.add(fact);
            tail = fact.event() instanceof Corrected ? Fold.of(entry.stream(), facts) : tail.after(fact);
            if (!isKept(entry, tail)) {
                return Optional.of(entry.seq());
            }
        }
        return Optional.empty();
    }

    private static boolean isKept(Entry entry, Tail tail) {
        if (entry.fold() != Fold.version(entry.stream())) {
            return true;
        }
        try {
            return Fold.read(entry.stream(), entry.after()).equals(tail);
        } catch (RuntimeException e) {
            LOG.warn(
                    "what is kept beside {} cannot be read: {}",
                    entry.id(),
                    e.getClass().getSimpleName());
            return false;
        }
    }
}
