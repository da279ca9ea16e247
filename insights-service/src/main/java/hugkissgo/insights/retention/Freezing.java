package hugkissgo.insights.retention;

import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.centre.FrozenWeek;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.FrozenWeeks;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.SeparationLog.Told;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Freezes the weeks all of whose days lie further back than a centre keeps its emotional record, oldest first. What is
/// frozen is written before anything is deleted.
@Component
public class Freezing {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Centres centres;
    private final Children children;
    private final SeparationLog separations;
    private final FrozenWeeks frozen;
    private final Clock clock;

    Freezing(Centres centres, Children children, SeparationLog separations, FrozenWeeks frozen, Clock clock) {
        this.centres = centres;
        this.children = children;
        this.separations = separations;
        this.frozen = frozen;
        this.clock = clock;
    }

    /// Called now and then.
    public Mono<Void> look() {
        return centres.all().concatMap(this::look).then();
    }

    private Mono<Void> look(CentreBook book) {
        SettingsAgreed agreed = book.settings();
        if (agreed == null || agreed.emotionDays() == null) {
            return Mono.empty();
        }
        LocalDate end = monday(LocalDate.ofInstant(clock.instant(), book.zone()).minusDays(agreed.emotionDays()));
        Instant until = end.atStartOfDay(book.zone()).toInstant();
        return frozen.until(book.centre())
                .flatMap(since -> since.isBefore(until) ? freeze(book, since, end) : Mono.empty());
    }

    private Mono<Void> freeze(CentreBook book, Instant since, LocalDate end) {
        return Mono.zip(
                        children.of(book.centre()).collectList(),
                        separations
                                .of(book.centre(), since, NEVER)
                                .collect(Collectors.groupingBy(
                                        Told::child, Collectors.mapping(Told::separation, Collectors.toList()))))
                .flatMapIterable(all -> weeks(book, all.getT1(), all.getT2(), end))
                .concatMap(frozen::freeze)
                .then();
    }

    private List<FrozenWeek> weeks(
            CentreBook book, List<ChildFile> files, Map<ChildId, List<Separation>> mornings, LocalDate end) {
        List<History> histories = files.stream()
                .map(it -> History.of(it, mornings.getOrDefault(it.child(), List.of()), book.zone()))
                .toList();
        LocalDate first = mornings.values().stream()
                .flatMap(List::stream)
                .map(it -> it.arrival().at())
                .min(Instant::compareTo)
                .map(it -> monday(LocalDate.ofInstant(it, book.zone())))
                .filter(it -> it.isBefore(end))
                .orElse(end.minusWeeks(1));
        return FrozenWeek.of(book.centre(), histories, book.zone(), first, end, clock.instant());
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
