package hugkissgo.insights.pages;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.FamilyFact.Finding;
import hugkissgo.care.id.NoticeId;
import hugkissgo.care.wire.VictoryWon.Kind;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.child.Bumps;
import hugkissgo.insights.metrics.child.Runs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What is worth telling across a viewer's children: small victories to celebrate, and notices that wait for somebody
/// to look.
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
            boolean forFamilies) {}

    /// The open notices, newest first.
    record Notices(Instant now, List<Notice> notices) {}

    /// One notice with its child.
    record Notice(
            NoticeId id,
            ChildPage.Face child,
            LocalDate day,
            int tier,
            @Nullable Finding finding) {}

    Tellables(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    Mono<Victories> victories(Staff staff) {
        return each(staff)
                .map(all -> new Victories(
                        clock.instant(),
                        all.stream()
                                .filter(it -> level(it, Metric.SMALL_VICTORIES) == Level.FULL)
                                .flatMap(it -> Runs.small(it.history()).stream().map(won -> victory(it, won)))
                                .sorted(Comparator.comparing(Victory::at)
                                        .reversed()
                                        .thenComparing(Victory::id))
                                .limit(MOST)
                                .toList()));
    }

    Mono<Notices> notices(Staff staff) {
        return each(staff)
                .map(all -> new Notices(
                        clock.instant(),
                        all.stream()
                                .flatMap(Tellables::open)
                                .sorted(Comparator.comparing(Notice::day)
                                        .reversed()
                                        .thenComparing(it -> it.id().value()))
                                .toList()));
    }

    private record Seen(Library.Shelf shelf, History history) {
        ChildPage.Face face() {
            return ChildPage.Face.of(history.file(), shelf.book(), shelf.names());
        }
    }

    private Mono<List<Seen>> each(Staff staff) {
        return library.shelf(staff)
                .flatMap(shelf -> library.histories(shelf.mine(), shelf.book().zone())
                        .map(all -> all.values().stream()
                                .map(it -> new Seen(shelf, it))
                                .toList()));
    }

    private static Level level(Seen it, Metric metric) {
        return metric.levelFor(it.shelf().viewer().to(it.history().file()));
    }

    private static Victory victory(Seen it, Runs.Small won) {
        return new Victory(
                won.id(), it.face(), won.kind(), won.at(), won.days(), won.visits(), won.amended(), won.forFamilies());
    }

    private static Stream<Notice> open(Seen it) {
        int tier = switch (level(it, Metric.BUMP_NOTICE)) {
            case FULL -> 1;
            case COUNTS -> 2;
            case NONE -> Integer.MAX_VALUE;
        };
        return Bumps.open(it.history()).stream()
                .filter(notice -> notice.tier() >= tier)
                .map(notice -> new Notice(notice.id(), it.face(), notice.day(), notice.tier(), notice.finding()));
    }
}
