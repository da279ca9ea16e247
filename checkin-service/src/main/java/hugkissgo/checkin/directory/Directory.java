package hugkissgo.checkin.directory;

import hugkissgo.access.Keyring;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.checkin.log.Standing;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Who belongs to which centre. The log tells what changed, so a look reads only that; what this instance wrote itself
/// is seen by its next look.
@Component
public class Directory {
    private final AttendanceLog log;
    private final Keyring keyring;
    private final Map<CentreId, Shelf> shelves = new ConcurrentHashMap<>();

    Directory(AttendanceLog log, Keyring keyring) {
        this.log = log;
        this.keyring = keyring;
    }

    /// A look at a centre.
    public Mono<Known> of(CentreId centre) {
        return Mono.defer(() -> {
            Shelf shelf = shelf(centre);
            Shelf.Stale stale = shelf.stale();
            return stale.isNothing() ? Mono.just(shelf.known()) : read(shelf, stale);
        });
    }

    /// How some of a centre's children stand at this very moment.
    public Mono<Map<StreamId, ChildDay>> days(CentreId centre, Collection<StreamId> children) {
        return log.tails(centre, children).collectMap(Standing::stream, it -> (ChildDay) it.tail());
    }

    /// What opens the words of these people and children.
    public Mono<Opener> opener(CentreId centre, Collection<StreamId> owners) {
        return keyring.keys(centre, owners).map(keys -> new Opener(centre, keys));
    }

    /// This instance wrote to a stream: the next look reads it again, without waiting for the log to say so.
    public void touched(CentreId centre, StreamId stream) {
        shelf(centre).changed(stream);
    }

    private Mono<Known> read(Shelf shelf, Shelf.Stale stale) {
        Flux<Standing> standings =
                stale.everything() ? log.tails(shelf.centre()) : log.tails(shelf.centre(), stale.streams());
        return standings
                .collectList()
                .flatMap(all -> opener(
                                shelf.centre(),
                                all.stream().map(Standing::stream).toList())
                        .map(opener -> shelf.put(stale, all, opener)));
    }

    private Shelf shelf(CentreId centre) {
        return shelves.computeIfAbsent(centre, it -> {
            Shelf shelf = new Shelf(it);
            log.changes(it).subscribe(shelf::on);
            return shelf;
        });
    }
}
