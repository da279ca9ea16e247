package hugkissgo.checkin.log;

import hugkissgo.access.Keyring;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Envelope;
import hugkissgo.care.Fact;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.wire.Headers;
import hugkissgo.care.words.Sealer;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Fold;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.day.Tail;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/// Writes the next line of a stream: seals what was said, links it into the chain and folds the tail after it.
final class Pen {
    private static final Sealer NO_WORDS = (field, words) -> {
        throw new IllegalStateException("nothing was spoken");
    };

    private final AttendanceLog log;
    private final Keyring keys;
    private final Clock clock;

    Pen(AttendanceLog log, Keyring keys, Clock clock) {
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /// A line as it will stand, and what is known after it.
    record Line(Entry entry, Fact fact, Standing after) {}

    /// Makes the line after `before`; nothing is kept yet.
    Mono<Line> line(Standing before, Proposal proposal, Accepted accepted) {
        Saying saying = Saying.of(proposal);
        return sealer(proposal, saying)
                .map(sealer -> Body.write(accepted.event(), sealer))
                .flatMap(body -> line(before, proposal, accepted, saying, body));
    }

    private Mono<Sealer> sealer(Proposal proposal, Saying saying) {
        return saying.hasWords()
                ? keys.keyFor(proposal.centre(), proposal.stream())
                        .map(key -> (field, words) ->
                                key.seal(proposal.centre(), proposal.stream(), proposal.id(), field, words))
                : Mono.just(NO_WORDS);
    }

    private Mono<Line> line(Standing before, Proposal proposal, Accepted accepted, Saying saying, byte[] body) {
        Headers headers = headers(before, proposal, accepted, Hash.of(body));
        Fact fact = new Fact(headers.envelope(), Body.read(accepted.event().getClass(), body), headers.hash());
        return after(before, fact)
                .map(tail -> new Line(
                        new Entry(
                                headers,
                                body,
                                saying.mark(Body.salt(body)),
                                Fold.version(before.stream()),
                                Fold.write(tail),
                                true,
                                newDue(before.tail(), tail)),
                        fact,
                        new Standing(before.centre(), before.stream(), fact.seq(), fact.hash(), tail, false)));
    }

    private Headers headers(Standing before, Proposal proposal, Accepted accepted, Hash body) {
        var envelope = new Envelope(
                proposal.id(),
                EventTypes.typeOf(accepted.event()),
                new Position(before.centre(), before.stream(), before.seq() + 1),
                accepted.visit(),
                proposal.at(),
                clock.instant(),
                proposal.by(),
                proposal.provenance());
        return new Headers(envelope, before.hash(), body, Hash.link(before.hash(), envelope, body));
    }

    /// Only a correction needs the whole stream: what it takes back may lie anywhere.
    private Mono<Tail> after(Standing before, Fact fact) {
        return fact.event() instanceof Corrected
                ? log.facts(before.centre(), before.stream())
                        .filter(it -> it.seq() <= before.seq())
                        .collectList()
                        .map(facts -> Fold.of(before.stream(), plus(facts, fact)))
                : Mono.just(before.tail().after(fact));
    }

    private static List<Fact> plus(List<Fact> facts, Fact fact) {
        var all = new ArrayList<>(facts);
        all.add(fact);
        return all;
    }

    /// A moment is noted on the line that brings it about, once.
    private static @Nullable Instant newDue(Tail before, Tail after) {
        Optional<Instant> due = after.due();
        return due.equals(before.due()) ? null : due.orElse(null);
    }
}
