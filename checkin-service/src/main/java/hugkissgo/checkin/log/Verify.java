package hugkissgo.checkin.log;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Fact;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Fold;
import hugkissgo.checkin.day.Tail;
import hugkissgo.checkin.log.Heads.Head;
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
/// beside every fact. A chain cannot say that its newest facts are missing, so its end is held against the head kept
/// beside the log. Who writes both anew is seen by the consumers, who keep the last hash they read.
public final class Verify {
    private static final Logger LOG = LoggerFactory.getLogger(Verify.class);

    private final AttendanceLog log;
    private final Heads heads;

    Verify(AttendanceLog log, Heads heads) {
        this.log = log;
        this.heads = heads;
    }

    /// The head is read first: what was sent by then is in the log.
    public Mono<Verdict> stream(CentreId centre, StreamId stream) {
        return heads.of(centre, stream)
                .flatMap(head -> log.entries(centre, stream).collectList().map(it -> verdict(it, head)));
    }

    /// The chain first; what is kept beside a fact can only be judged where the facts hold, and the end of a chain
    /// only where the chain holds.
    private static Verdict verdict(List<Entry> entries, Head head) {
        Optional<Broken> broken = new Chain(entries).firstBreak();
        long holds = broken.map(it -> it.seq() - 1).orElse((long) entries.size());
        return firstWrongTail(entries.subList(0, (int) holds))
                .map(seq -> (Verdict) new Broken(entries.size(), seq, What.AFTER_EDITED))
                .or(() -> broken)
                .or(() -> wrongEnd(entries, head))
                .orElseGet(() -> new Whole(entries.size()));
    }

    private static Optional<Broken> wrongEnd(List<Entry> entries, Head head) {
        if (head.seq() > entries.size()) {
            return Optional.of(new Broken(entries.size(), entries.size() + 1L, What.NEWEST_REMOVED));
        }
        boolean same = head.seq() == 0
                || entries.get((int) head.seq() - 1).headers().hash().equals(head.hash());
        return same ? Optional.empty() : Optional.of(new Broken(entries.size(), head.seq(), What.REPLACED));
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
