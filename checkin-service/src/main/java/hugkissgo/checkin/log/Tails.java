package hugkissgo.checkin.log;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.CentreBook;
import java.time.Duration;
import java.util.Optional;
import reactor.core.publisher.Mono;

/// How streams stood when this instance last wrote or read them: saves a read, is never the last word.
final class Tails {
    private static final int MOST = 20_000;
    /// Settings of a centre that another instance changed are seen this soon.
    private static final Duration BOOK = Duration.ofSeconds(2);

    private final AttendanceLog log;
    private final Cache<Key, Standing> standings =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<CentreId, CentreBook> books =
            Caffeine.newBuilder().expireAfterWrite(BOOK).build();

    private record Key(CentreId centre, StreamId stream) {}

    Tails(AttendanceLog log) {
        this.log = log;
    }

    Optional<Standing> known(CentreId centre, StreamId stream) {
        return Optional.ofNullable(standings.getIfPresent(new Key(centre, stream)));
    }

    Mono<Standing> read(CentreId centre, StreamId stream) {
        return log.tail(centre, stream).doOnNext(this::remember);
    }

    void remember(Standing standing) {
        standings
                .asMap()
                .merge(
                        new Key(standing.centre(), standing.stream()),
                        standing,
                        (old, next) -> next.seq() >= old.seq() ? next : old);
        if (standing.tail() instanceof CentreBook book) {
            books.put(standing.centre(), book);
        }
    }

    void forget(CentreId centre, StreamId stream) {
        standings.invalidate(new Key(centre, stream));
    }

    Mono<CentreBook> book(CentreId centre) {
        CentreBook known = books.getIfPresent(centre);
        return known != null
                ? Mono.just(known)
                : read(centre, centre.stream())
                        .map(it -> it.tail() instanceof CentreBook book ? book : CentreBook.UNKNOWN)
                        .doOnNext(it -> books.put(centre, it));
    }
}
