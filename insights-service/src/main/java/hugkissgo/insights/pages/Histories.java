package hugkissgo.insights.pages;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.VictoryLog;
import hugkissgo.insights.victory.Victory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
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
    private static final Collector<SeparationLog.Told, ?, Map<ChildId, List<Separation>>> BY_CHILD =
            Collectors.groupingBy(
                    SeparationLog.Told::child, Collectors.mapping(SeparationLog.Told::separation, Collectors.toList()));
    /// From so many unread children on, the whole centre is one question.
    private static final int ALL_AT_ONCE = 8;
    /// Kept in memory at most: about half a kilobyte each.
    private static final int MORNINGS = 40_000;

    private final SeparationLog separations;
    private final VictoryLog victories;
    private final LinkedHashMap<ChildId, Read> lately = new LinkedHashMap<>(64, 0.75f, true);
    private int mornings;

    private record Read(ZoneId zone, History history) {
        boolean isOf(ChildFile file, ZoneId asked) {
            return history.file().seq() == file.seq()
                    && history.file().hash().equals(file.hash())
                    && zone.equals(asked);
        }
    }

    Histories(SeparationLog separations, VictoryLog victories) {
        this.separations = separations;
        this.victories = victories;
    }

    Mono<History> of(ChildFile file, ZoneId zone) {
        return lately(file, zone)
                .map(Mono::just)
                .orElseGet(() -> Mono.zip(
                                separations.of(file.child()).collectList(), victories.of(Set.of(file.child())))
                        .map(all -> keep(history(file, all.getT1(), all.getT2(), zone), zone)));
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
                : Mono.zip(
                                separations.of(centre, EVER, NEVER).collect(BY_CHILD),
                                victories.of(
                                        files.stream().map(ChildFile::child).toList()))
                        .map(all -> files.stream()
                                .map(it -> keep(
                                        history(it, all.getT1().getOrDefault(it.child(), List.of()), all.getT2(), zone),
                                        zone))
                                .toList());
    }

    private static History history(
            ChildFile file, List<Separation> mornings, Map<ChildId, Collection<Victory>> behind, ZoneId zone) {
        return History.of(file, mornings, zone).celebrating(behind.getOrDefault(file.child(), List.of()));
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
