package hugkissgo.checkin.log;

import com.mongodb.MongoException;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.id.CentreId;
import hugkissgo.checkin.day.CentreBook;
import hugkissgo.checkin.day.Corrections;
import hugkissgo.checkin.day.Decision;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Moment;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.day.Reason;
import hugkissgo.checkin.log.Answer.Already;
import hugkissgo.checkin.log.Answer.Recorded;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Hears what people say: decides it by what the log knows, keeps it, and answers only when it is kept. The same thing
/// said again gets the same answer, however often and wherever.
public final class FrontDesk {
    /// Rounds of "begin again" when another wrote first, or nobody can say whether the write happened.
    private static final int ROUNDS = 12;

    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    /// A tablet waits no longer; it will say the same thing again.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AttendanceLog log;
    private final Tails tails;
    private final Pen pen;
    private final Hints hints;
    private final Clock clock;

    FrontDesk(AttendanceLog log, Tails tails, Pen pen, Hints hints, Clock clock) {
        this.log = log;
        this.tails = tails;
        this.pen = pen;
        this.hints = hints;
        this.clock = clock;
    }

    /// Errs only when the log cannot be reached or will not say: then nothing is promised, and the same proposal may be
    /// sent again.
    public Mono<Answer> hear(Proposal proposal) {
        return Mono.defer(() -> round(proposal))
                .doOnError(e -> tails.forget(proposal.centre(), proposal.stream()))
                .retryWhen(Retry.backoff(ROUNDS, PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .filter(MongoException.class::isInstance)
                        .onRetryExhaustedThrow((spec, last) -> last.failure()))
                .timeout(PATIENCE);
    }

    /// The settings under which something is decided now.
    public Mono<Moment> moment(CentreId centre) {
        return tails.book(centre).map(this::moment);
    }

    private Moment moment(CentreBook book) {
        return new Moment(clock.instant(), book);
    }

    private Mono<Answer> round(Proposal proposal) {
        return tails.known(proposal.centre(), proposal.stream())
                .map(known -> decide(proposal, known)
                        .flatMap(decision ->
                                decision instanceof Accepted it ? write(known, proposal, it) : freshRound(proposal)))
                .orElseGet(() -> freshRound(proposal));
    }

    private Mono<Answer> freshRound(Proposal proposal) {
        return tails.read(proposal.centre(), proposal.stream())
                .flatMap(read -> decide(proposal, read).flatMap(decision -> switch (decision) {
                    case Accepted it -> write(read, proposal, it);
                    case Decision.Refused it -> refuse(proposal, it.reason());
                }));
    }

    private Mono<Decision> decide(Proposal proposal, Standing standing) {
        return moment(proposal.centre())
                .flatMap(moment -> proposal.said() instanceof Corrected it
                        ? correction(proposal, it, moment)
                        : Mono.just(standing.tail().decide(proposal, moment)))
                .flatMap(decision ->
                        decision instanceof Accepted ? namesSomebody(proposal, decision) : Mono.just(decision));
    }

    private Mono<Decision> correction(Proposal proposal, Corrected said, Moment moment) {
        return log.facts(proposal.centre(), proposal.stream())
                .collectList()
                .map(facts -> Corrections.decide(facts, said, proposal, moment));
    }

    /// An adult who becomes part of a family is somebody this centre knows.
    private Mono<Decision> namesSomebody(Proposal proposal, Decision accepted) {
        return proposal.newcomer()
                .map(adult -> log.tail(proposal.centre(), adult.stream())
                        .map(it -> it.seq() > 0 ? accepted : new Decision.Refused(Reason.UNKNOWN_PERSON)))
                .orElseGet(() -> Mono.just(accepted));
    }

    private Mono<Answer> write(Standing before, Proposal proposal, Accepted accepted) {
        return pen.line(before, proposal, accepted)
                .flatMap(line -> append(line.entry())
                        .map(entry -> kept(before, line))
                        .onErrorResume(Duplicate::is, e -> known(proposal).switchIfEmpty(Mono.error(e))));
    }

    private Mono<Entry> append(Entry entry) {
        if (Plant.ACK_BEFORE_WRITE.isOn()) {
            log.append(entry).delaySubscription(Plant.LATE).subscribe();
            return Mono.just(entry);
        }
        return log.append(entry);
    }

    private Answer kept(Standing before, Pen.Line line) {
        tails.remember(line.after());
        hints.offer(line.entry(), before.published());
        return new Recorded(line.fact(), line.after().tail());
    }

    private Mono<Answer> refuse(Proposal proposal, Reason reason) {
        return known(proposal).defaultIfEmpty(new Answer.Refused(reason));
    }

    /// The answer to something whose id the log has; empty where it has not.
    private Mono<Answer> known(Proposal proposal) {
        return log.of(proposal.id())
                .flatMap(found -> Mono.justOrEmpty(found.map(entry -> Saying.isSame(proposal, entry)
                        ? new Already(entry.fact())
                        : new Answer.Refused(Reason.ID_USED_FOR_SOMETHING_ELSE))));
    }
}
