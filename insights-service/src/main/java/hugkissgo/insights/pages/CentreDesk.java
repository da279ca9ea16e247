package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.centre.Cells;
import hugkissgo.insights.metrics.centre.CentreMetrics;
import hugkissgo.insights.metrics.centre.FamilyTold.Word;
import hugkissgo.insights.metrics.centre.Mornings;
import hugkissgo.insights.shelves.FrozenWeeks;
import hugkissgo.insights.shelves.LateFacts;
import hugkissgo.insights.shelves.Tellings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Answers what a staff page asks about the whole centre.
@Component
class CentreDesk {
    private final Library library;
    private final Tellings tellings;
    private final FrozenWeeks frozen;
    private final LateFacts late;
    private final Clock clock;

    /// The metrics of the centre for some days, and its cells for those who may see all of it.
    record Page(Instant now, LocalDate from, LocalDate to, List<Map<String, Object>> metrics, List<Cells.Cell> cells) {}

    CentreDesk(Library library, Tellings tellings, FrozenWeeks frozen, LateFacts late, Clock clock) {
        this.library = library;
        this.tellings = tellings;
        this.frozen = frozen;
        this.late = late;
        this.clock = clock;
    }

    Mono<Page> page(Staff staff, Days days) {
        return library.shelf(staff).flatMap(shelf -> {
            ZoneId zone = shelf.book().zone();
            Days asked = days.orElse(LocalDate.ofInstant(clock.instant(), zone));
            return Mono.zip(
                            library.histories(shelf),
                            words(staff.centre(), asked, zone),
                            frozen.cells(staff.centre(), asked.from(), asked.to()),
                            late(staff.centre(), asked, zone))
                    .map(all -> page(
                            shelf,
                            new Mornings(all.getT1(), asked.from(), asked.to(), all.getT4()),
                            all.getT2(),
                            all.getT3()));
        });
    }

    /// What came in these days for weeks that were frozen.
    private Mono<Integer> late(CentreId centre, Days days, ZoneId zone) {
        return late.count(
                        centre,
                        days.from().atStartOfDay(zone).toInstant(),
                        days.to().plusDays(1).atStartOfDay(zone).toInstant())
                .map(Math::toIntExact);
    }

    private Page page(Library.Shelf shelf, Mornings mornings, Map<EventId, Word> words, List<Cells.Cell> old) {
        var eyes = shelf.viewer().toCentre();
        List<Answer> answers = CentreMetrics.of(mornings, words, eyes);
        return new Page(
                clock.instant(),
                mornings.from(),
                mornings.until(),
                new Said(shelf.names(), shelf.book()).of(answers),
                shelf.viewer().isDirector() ? together(old, Cells.of(mornings)) : List.of());
    }

    /// A week is either frozen or still told from its mornings, never both.
    private static List<Cells.Cell> together(List<Cells.Cell> frozen, List<Cells.Cell> live) {
        return Stream.concat(frozen.stream(), live.stream()).toList();
    }

    /// For each event the first guardian who heard; words may come a little after the day.
    private Mono<Map<EventId, Word>> words(CentreId centre, Days days, ZoneId zone) {
        return tellings.of(
                        centre,
                        days.from().atStartOfDay(zone).toInstant(),
                        days.to().plusDays(2).atStartOfDay(zone).toInstant())
                .collectMultimap(Tellings.Word::event)
                .map(all -> all.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                it -> new Word(
                                        Tellings.firstHeard(it.getValue()),
                                        it.getValue().stream().anyMatch(word -> word.givenUp() != null)))));
    }
}
