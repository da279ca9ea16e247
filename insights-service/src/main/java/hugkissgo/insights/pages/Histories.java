package hugkissgo.insights.pages;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.shelves.FrozenWeeks;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.VictoryLog;
import hugkissgo.insights.victory.Victory;
import java.time.DayOfWeek;
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
    /// After any of our childcare centres will keep events.
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
    private final FrozenWeeks frozen;
    private final LinkedHashMap<ChildId, Read> lately = new LinkedHashMap<>(64, 0.75f, true);
    private int mornings;

    /// The centre's time and opening days, and the moment before which everything is frozen: what lies there still is
    /// not read.
    private record Era(ZoneId zone, Set<DayOfWeek> opening, Instant since) {}

    private record Read(Era era, History history) {
        boolean isOf(ChildFile file, Era asked) {
            return history.file().seq() == file.seq() && history.file().hash().equals(file.hash()) && era.equals(asked);
        }
    }

    Histories(SeparationLog separations, VictoryLog victories, FrozenWeeks frozen) {
        this.separations = separations;
        this.victories = victories;
        this.frozen = frozen;
    }

    Mono<History> of(ChildFile file, CentreBook book) {
        return era(book).flatMap(era -> of(file, era));
    }

    private Mono<Era> era(CentreBook book) {
        return frozen.until(book.centre()).map(since -> new Era(book.zone(), book.weekdays(), since));
    }

    private Mono<History> of(ChildFile file, Era era) {
        return lately(file, era)
                .map(Mono::just)
                .orElseGet(() -> Mono.zip(
                                separations.of(file.child()).collectList(), victories.of(Set.of(file.child())))
                        .map(all -> keep(history(file, all.getT1(), all.getT2(), era), era)));
    }

    /// Of these children of one centre, in their order.
    Mono<List<History>> of(List<ChildFile> files, CentreBook book) {
        return files.isEmpty() ? Mono.just(List.of()) : era(book).flatMap(era -> of(files, era));
    }

    private Mono<List<History>> of(List<ChildFile> files, Era era) {
        return Flux.fromIterable(files)
                .flatMapSequential(it -> of(it, era), ALL_AT_ONCE)
                .collectList();
    }

    /// Of all children of a centre, in the order given.
    Mono<List<History>> ofAll(List<ChildFile> files, CentreBook book) {
        return era(book).flatMap(era -> of(book.centre(), files, era));
    }

    private Mono<List<History>> of(CentreId centre, List<ChildFile> files, Era era) {
        long unread = files.stream().filter(it -> lately(it, era).isEmpty()).count();
        return unread < ALL_AT_ONCE
                ? of(files, era)
                : Mono.zip(
                                separations.of(centre, era.since(), NEVER).collect(BY_CHILD),
                                victories.of(
                                        files.stream().map(ChildFile::child).toList()))
                        .map(all -> files.stream()
                                .map(it -> keep(
                                        history(it, all.getT1().getOrDefault(it.child(), List.of()), all.getT2(), era),
                                        era))
                                .toList());
    }

    private static History history(
            ChildFile file, List<Separation> mornings, Map<ChildId, Collection<Victory>> behind, Era era) {
        var live = mornings.stream()
                .filter(it -> !it.arrival().at().isBefore(era.since()))
                .toList();
        return History.of(file, live, era.zone())
                .open(era.opening())
                .celebrating(behind.getOrDefault(file.child(), List.of()));
    }

    private synchronized Optional<History> lately(ChildFile file, Era era) {
        return Optional.ofNullable(lately.get(file.child()))
                .filter(it -> it.isOf(file, era))
                .map(Read::history);
    }

    private synchronized History keep(History history, Era era) {
        Read before = lately.put(history.file().child(), new Read(era, history));
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
