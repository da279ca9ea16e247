package hugkissgo.checkin.log;

import hugkissgo.care.id.EventId;
import hugkissgo.checkin.day.CentreBook;
import hugkissgo.checkin.day.Decision;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Moment;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.day.Reason;
import hugkissgo.checkin.log.DueDates.Due;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/// The next lines of one stream, decided one after the other and not yet kept; between two of them time passes as it
/// passed then.
final class Chapter {
    private final Pen pen;
    private final Instant now;
    private final CentreBook book;
    private final Map<EventId, Entry> known;
    private final List<Entry> written = new ArrayList<>();
    private Standing standing;
    private Instant reached = Instant.MIN;

    Chapter(Pen pen, Instant now, CentreBook book, Standing before, Map<EventId, Entry> known) {
        this.pen = pen;
        this.now = now;
        this.book = book;
        this.standing = before;
        this.known = new HashMap<>(known);
    }

    /// How the stream will stand.
    Standing standing() {
        return standing;
    }

    Mono<Answer> hear(Proposal proposal) {
        Entry before = known.get(proposal.id());
        if (before != null) {
            return Mono.just(
                    Saying.isSame(proposal, before)
                            ? new Answer.Already(before.fact())
                            : new Answer.Refused(Reason.ID_USED_FOR_SOMETHING_ELSE));
        }
        if (!proposal.isTimely(now) || proposal.at().isBefore(reached)) {
            return Mono.just(new Answer.Refused(Reason.TIME_OUT_OF_RANGE));
        }
        reached = proposal.at();
        return passTime(proposal.at()).then(Mono.defer(() -> decide(proposal)));
    }

    private Mono<Answer> decide(Proposal proposal) {
        return switch (standing.tail().decide(proposal, new Moment(proposal.at(), book))) {
            case Accepted it ->
                write(proposal, it)
                        .map(line ->
                                new Answer.Recorded(line.fact(), line.after().tail()));
            case Decision.Refused it -> Mono.just(new Answer.Refused(it.reason()));
        };
    }

    /// What time alone had made true by then, each as of when it was due.
    private Mono<Void> passTime(Instant until) {
        return Mono.justOrEmpty(standing.tail().passed(until))
                .flatMap(it ->
                        write(TimeKeeper.proposal(due(), standing, it), it).then(Mono.defer(() -> passTime(until))));
    }

    private Due due() {
        Instant at = standing.tail().due().orElse(reached);
        return written.reversed().stream()
                .filter(it -> at.equals(it.due()))
                .findFirst()
                .map(it -> new Due(it.id(), standing.centre(), standing.stream(), at))
                .orElseGet(() -> new Due(
                        EventId.derivedFrom(standing.stream().value()), standing.centre(), standing.stream(), at));
    }

    private Mono<Pen.Line> write(Proposal proposal, Accepted accepted) {
        return pen.line(standing, proposal, accepted).doOnNext(line -> {
            written.add(line.entry());
            known.put(line.entry().id(), line.entry());
            standing = line.after();
        });
    }

    /// The lines to keep. Only a moment that is still to come, or that no line of this chapter has judged, is left to
    /// whoever keeps time: it must not judge one by how the stream stands today.
    List<Entry> entries() {
        Instant open = standing.tail().due().orElse(null);
        return written.stream()
                .map(it -> it.due() == null || it.due().equals(open) ? it : it.judged())
                .toList();
    }
}
