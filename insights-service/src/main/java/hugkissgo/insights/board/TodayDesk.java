package hugkissgo.insights.board;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.insights.board.Today.Heard;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.PersonFile;
import hugkissgo.insights.names.Names;
import hugkissgo.insights.reading.ReadingDesk;
import hugkissgo.insights.shelves.Centres;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.People;
import hugkissgo.insights.shelves.Tellings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Answers what a staff page asks of today.
@Component
class TodayDesk {
    private static final Duration A_DAY = Duration.ofHours(36);

    private final Children children;
    private final People people;
    private final Centres centres;
    private final Tellings tellings;
    private final Names names;
    private final ReadingDesk reading;
    private final Clock clock;

    TodayDesk(
            Children children,
            People people,
            Centres centres,
            Tellings tellings,
            Names names,
            ReadingDesk reading,
            Clock clock) {
        this.children = children;
        this.people = people;
        this.centres = centres;
        this.tellings = tellings;
        this.names = names;
        this.reading = reading;
        this.clock = clock;
    }

    /// How far the record is read is asked first: what is read meanwhile makes the answer only truer.
    Mono<Today> today(CentreId centre) {
        return reading.of(centre).flatMap(read -> board(centre).map(it -> it.asFarAs(read)));
    }

    private Mono<Today> board(CentreId centre) {
        Instant now = clock.instant();
        return Mono.zip(
                        children.of(centre).collectList(),
                        people.of(centre).collectList(),
                        centres.of(centre),
                        heard(centre, now))
                .flatMap(all -> today(all.getT1(), all.getT2(), all.getT3(), all.getT4(), now));
    }

    private Mono<Today> today(
            List<ChildFile> files, List<PersonFile> adults, CentreBook book, Map<EventId, Heard> heard, Instant now) {
        return names.of(book.centre(), files, adults)
                .map(opened -> new Board(book, new Faces(book, opened, heard, now)).of(files));
    }

    /// For each event the first guardian who has heard; given up only while nobody has.
    private Mono<Map<EventId, Heard>> heard(CentreId centre, Instant now) {
        return tellings.of(centre, now.minus(A_DAY), now.plus(A_DAY))
                .collectMultimap(Tellings.Word::event)
                .map(all -> all.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, it -> heard(it.getValue().stream()))));
    }

    private static Heard heard(Stream<Tellings.Word> words) {
        List<Tellings.Word> all = words.toList();
        Instant first = Tellings.firstHeard(all);
        return new Heard(first, first == null, first == null && all.stream().anyMatch(it -> it.givenUp() != null));
    }

    /// Whose page this is.
    Mono<Me> me(Staff staff) {
        return Mono.zip(people.of(List.of(staff.person())), centres.of(staff.centre()))
                .flatMap(all -> names.of(staff.centre(), List.of(), all.getT1().values())
                        .map(opened -> Me.of(
                                clock.instant(), staff, opened.person(staff.person()), all.getT1(), all.getT2())));
    }
}
