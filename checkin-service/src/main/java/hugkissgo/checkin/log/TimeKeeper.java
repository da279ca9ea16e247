package hugkissgo.checkin.log;

import hugkissgo.care.By;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.EventId;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.log.DueDates.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/// Writes down what time alone has made true: a goodbye that held, a promised word that nobody sent. Judged by the log
/// as it stands when the moment comes; the one number after it makes it exactly once, however many keep time.
public final class TimeKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(TimeKeeper.class);
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final int ABREAST = 8;

    private final DueDates dates;
    private final Tails tails;
    private final AttendanceLog log;
    private final Pen pen;
    private final Hints hints;
    private final Clock clock;
    private Disposable work = Disposables.disposed();

    TimeKeeper(DueDates dates, Tails tails, AttendanceLog log, Pen pen, Hints hints, Clock clock) {
        this.dates = dates;
        this.tails = tails;
        this.log = log;
        this.pen = pen;
        this.hints = hints;
        this.clock = clock;
    }

    void start() {
        work = round().repeatWhen(done -> done.delayElements(EVERY))
                .doOnError(e -> LOG.warn("time is not kept just now: {}", e.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, EVERY).maxBackoff(Duration.ofSeconds(5)))
                .subscribe();
    }

    void stop() {
        work.dispose();
    }

    /// Judges every moment that has come.
    Mono<Void> round() {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(dates::until)
                .flatMap(this::judge, ABREAST)
                .then();
    }

    /// What another keeper or a tap wrote first is judged again in the next round.
    private Mono<Void> judge(Due due) {
        return tails.read(due.centre(), due.stream())
                .flatMap(standing -> write(due, standing, clock.instant()))
                .then(dates.judged(due))
                .onErrorResume(Duplicate::is, e -> Mono.empty());
    }

    private Mono<Void> write(Due due, Standing standing, Instant now) {
        return Mono.justOrEmpty(standing.tail().passed(now))
                .flatMap(passed -> pen.line(standing, proposal(due, standing, passed), passed))
                .flatMap(line -> log.append(line.entry()).doOnNext(kept -> kept(standing, line)))
                .then();
    }

    private void kept(Standing before, Pen.Line line) {
        tails.remember(line.after());
        hints.offer(line.entry(), before.published());
    }

    static Proposal proposal(Due due, Standing standing, Accepted passed) {
        Instant at = standing.tail().due().orElse(due.at());
        return new Proposal(
                EventId.derivedFrom(due.event().value(), at.toString()),
                due.centre(),
                due.stream(),
                at,
                By.CENTRE,
                Provenance.LIVE,
                passed.event());
    }
}
