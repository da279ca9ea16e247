package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.child.Runs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What is worth telling across a viewer's children: small victories to celebrate.
@Component
class Tellables {
    private static final int MOST = 50;

    private final Library library;
    private final Clock clock;

    /// The latest victories, newest first.
    record Victories(Instant now, List<Victory> victories) {}

    /// One victory with its child.
    record Victory(
            String id,
            ChildPage.Face child,
            Kind kind,
            Instant at,
            List<LocalDate> days,
            int run,
            boolean amended,
            boolean forFamilies) {

        static Victory of(Seen it, Runs.Small won) {
            return new Victory(
                    won.id(),
                    it.face(),
                    won.kind(),
                    won.at(),
                    won.days(),
                    won.visits(),
                    won.amended(),
                    won.forFamilies());
        }
    }

    Tellables(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    Mono<Victories> victories(Staff staff) {
        return Seen.by(staff, library)
                .map(all -> new Victories(
                        clock.instant(),
                        all.stream()
                                .filter(it -> it.level(Metric.SMALL_VICTORIES) == Level.FULL)
                                .flatMap(it -> Runs.small(it.history()).stream().map(won -> Victory.of(it, won)))
                                .sorted(Comparator.comparing(Victory::at)
                                        .reversed()
                                        .thenComparing(Victory::id))
                                .limit(MOST)
                                .toList()));
    }
}
