package hugkissgo.checkin.log;

import com.mongodb.MongoException;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.CentreBook;
import hugkissgo.checkin.day.Proposal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/// Hears what is written down of days gone by: by the same rules and in the same log as the front desk, but each line
/// as of its own moment, and many lines of a stream in one write.
public final class History {
    private static final int ROUNDS = 8;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final AttendanceLog log;
    private final Tails tails;
    private final Pen pen;
    private final Hints hints;
    private final Clock clock;

    History(AttendanceLog log, Tails tails, Pen pen, Hints hints, Clock clock) {
        this.log = log;
        this.tails = tails;
        this.pen = pen;
        this.hints = hints;
        this.clock = clock;
    }

    /// Hears the lines of one stream, oldest first; the answers stand in the same order, and none is given before all
    /// are kept. Errs where the log cannot be reached; then the same lines may be sent again.
    public Mono<List<Answer>> hear(CentreId centre, StreamId stream, List<Proposal> lines) {
        return Mono.defer(() -> round(centre, stream, lines))
                .doOnError(e -> tails.forget(centre, stream))
                .retryWhen(Retry.backoff(ROUNDS, PAUSE)
                        .filter(MongoException.class::isInstance)
                        .onRetryExhaustedThrow((spec, last) -> last.failure()));
    }

    private Mono<List<Answer>> round(CentreId centre, StreamId stream, List<Proposal> lines) {
        return Mono.zip(tails.read(centre, stream), tails.book(centre), known(lines))
                .publishOn(Schedulers.parallel())
                .flatMap(it -> hear(chapter(it.getT1(), it.getT2(), it.getT3()), it.getT1(), lines));
    }

    private Chapter chapter(Standing before, CentreBook book, Map<EventId, Entry> known) {
        return new Chapter(pen, clock.instant(), book, before, known);
    }

    private Mono<Map<EventId, Entry>> known(Collection<Proposal> lines) {
        return log.of(lines.stream().map(Proposal::id).toList());
    }

    private Mono<List<Answer>> hear(Chapter chapter, Standing before, List<Proposal> lines) {
        return Flux.fromIterable(lines)
                .concatMap(chapter::hear)
                .collectList()
                .flatMap(answers -> keep(chapter, before).thenReturn(answers));
    }

    private Mono<Void> keep(Chapter chapter, Standing before) {
        List<Entry> entries = chapter.entries();
        return entries.isEmpty()
                ? Mono.empty()
                : log.append(entries).then(Mono.fromRunnable(() -> kept(chapter, before, entries)));
    }

    private void kept(Chapter chapter, Standing before, List<Entry> entries) {
        tails.remember(chapter.standing());
        hints.offer(entries.getFirst(), before.published());
        entries.stream().skip(1).forEach(it -> hints.offer(it, false));
    }
}
