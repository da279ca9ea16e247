package hugkissgo.insights.pages;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.shelves.SeparationLog;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The children's mornings in their order. What was read lately is good as long as nothing new is known of the child: a
/// position is written after the separations it stands for, so what was read under a position is never older than it.
@Component
class Histories {
    /// Before any childcare centre kept events, and after any of ours will.
    private static final Instant EVER = Instant.EPOCH;

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    /// From so many unread children on, the whole centre is one question.
    private static final int ALL_AT_ONCE = 8;
    /// Kept in memory at most: about half a kilobyte each.
    private static final int MORNINGS = 40_000;

    private final SeparationLog separations;
    private final LinkedHashMap<ChildId, Read> lately = new LinkedHashMap<>(64, 0.75f, true);
    private int mornings;

    private record Read(ZoneId zone, History history) {
        boolean isOf(ChildFile file, ZoneId asked) {
            return history.file().seq() == file.seq()
                    && history.file().hash().equals(file.hash())
                    && zone.equals(asked);
        }
    }

    Histories(SeparationLog separations) {
        this.separations = separations;
    }

    Mono<History> of(ChildFile file, ZoneId zone) {
        return lately(file, zone)
                .map(Mono::just)
                .orElseGet(() ->
                        separations.of(file.child()).collectList().map(it -> keep(History.of(file, it, zone), zone)));
    }

    /// Of these children, in their order.
    Mono<List<History>> of(List<ChildFile> files, ZoneId zone) {
        return Flux.fromIterable(files)
                .flatMapSequential(it -> of(it, zone), ALL_AT_ONCE)
                .collectList();
    }

    /// Of all children of a centre, in the order given.
    Mono<List<History>> of(CentreId centre, List<ChildFile> files, ZoneId zone) {
        long unread = files.stream().filter(it -> lately(it, zone).isEmpty()).count();
        return unread < ALL_AT_ONCE
                ? of(files, zone)
                : separations
                        .of(centre, EVER, NEVER)
                        .collect(Collectors.groupingBy(
                                SeparationLog.Told::child,
                                Collectors.mapping(SeparationLog.Told::separation, Collectors.toList())))
                        .map(all -> files.stream()
                                .map(it -> keep(History.of(it, all.getOrDefault(it.child(), List.of()), zone), zone))
                                .toList());
    }

    private synchronized Optional<History> lately(ChildFile file, ZoneId zone) {
        return Optional.ofNullable(lately.get(file.child()))
                .filter(it -> it.isOf(file, zone))
                .map(Read::history);
    }

    private synchronized History keep(History history, ZoneId zone) {
        Read before = lately.put(history.file().child(), new Read(zone, history));
        mornings += size(history) - (before == null ? 0 : size(before.history()));
        var oldest = lately.values().iterator();
        while (mornings > MORNINGS && oldest.hasNext()) {
            mornings -= size(oldest.next().history());
            oldest.remove();
        }
        return history;
    }

    private static int size(History history) {
        return history.all().size();
    }
}
