package hugkissgo.checkin.log;

import hugkissgo.care.Envelope;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.checkin.log.Verdict.Broken;
import hugkissgo.checkin.log.Verdict.What;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The chain of hashes of one stream: finds the first place where it does not hold, and says what was done there.
final class Chain {
    private final List<Entry> entries;

    Chain(List<Entry> entries) {
        this.entries = entries;
    }

    /// The first break, if there is one. A chain written anew from some place to its end holds; only who kept the old
    /// last hash can tell.
    Optional<Broken> firstBreak() {
        Hash previous = Hash.NONE;
        for (int i = 0; i < entries.size(); i++) {
            Optional<Broken> broken = at(i, previous);
            if (broken.isPresent()) {
                return broken;
            }
            previous = entries.get(i).headers().hash();
        }
        return Optional.empty();
    }

    private Optional<Broken> at(int i, Hash previous) {
        Entry entry = entries.get(i);
        long expected = i + 1L;
        if (entry.seq() != expected) {
            return entry.seq() > expected ? broken(expected, What.REMOVED) : broken(entry.seq(), What.INSERTED);
        }
        if (!isItself(entry)) {
            return altered(entry);
        }
        return entry.headers().previous().equals(previous) ? Optional.empty() : unlinked(i, previous);
    }

    private static boolean isItself(Entry entry) {
        boolean forgotten = entry.body().length == 0;
        return (forgotten || Hash.of(entry.body()).equals(entry.headers().body())) && fits(entry, entry.envelope());
    }

    private static boolean fits(Entry entry, Envelope envelope) {
        var headers = entry.headers();
        return headers.hash().equals(Hash.link(headers.previous(), envelope, headers.body()));
    }

    /// An entry that is not what was written: it has another's body, was edited, or stood at another number.
    private Optional<Broken> altered(Entry entry) {
        Hash body = Hash.of(entry.body());
        boolean foreign = !entry.headers().body().equals(body)
                && entries.stream().anyMatch(it -> it.headers().body().equals(body));
        if (foreign) {
            return broken(entry.seq(), What.SWAPPED);
        }
        return stoodAt(entry).flatMap(stood -> moved(entry, stood)).or(() -> broken(entry.seq(), What.EDITED));
    }

    private Optional<Long> stoodAt(Entry entry) {
        return LongStream.rangeClosed(1, entries.size() + 1L)
                .filter(seq -> fits(entry, at(entry.envelope(), seq)))
                .boxed()
                .findFirst();
    }

    /// Numbers move up after an insertion and down after a removal; two that changed places were swapped.
    private Optional<Broken> moved(Entry entry, long stood) {
        if (stood == entry.seq()) {
            return Optional.empty();
        }
        boolean exchanged = entries.stream()
                .filter(it -> it.seq() == stood)
                .anyMatch(it -> stoodAt(it).filter(seq -> seq == entry.seq()).isPresent());
        if (exchanged) {
            return broken(entry.seq(), What.SWAPPED);
        }
        return stood < entry.seq() ? broken(stood, What.INSERTED) : broken(entry.seq(), What.REMOVED);
    }

    /// An entry that fits itself but not what is before it: put in between, or the one before was written anew.
    private Optional<Broken> unlinked(int i, Hash previous) {
        boolean heals = i + 1 == entries.size()
                || entries.get(i + 1).headers().previous().equals(previous);
        return heals ? broken(i + 1L, What.INSERTED) : broken(i == 0 ? 1 : i, What.EDITED);
    }

    private Optional<Broken> broken(long seq, What what) {
        return Optional.of(new Broken(entries.size(), seq, what));
    }

    private static Envelope at(Envelope it, long seq) {
        var position = new Position(it.position().centre(), it.position().stream(), seq);
        return new Envelope(
                it.id(), it.type(), position, it.visit(), it.at(), it.recordedAt(), it.by(), it.provenance());
    }
}
