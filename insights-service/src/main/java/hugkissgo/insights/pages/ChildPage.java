package hugkissgo.insights.pages;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.child.Bumps;
import hugkissgo.insights.metrics.child.HardGoodbyes;
import hugkissgo.insights.metrics.child.Runs;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.viewer.Eyes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a child's page shows: who it is, how much was recorded, the goodbyes as counts and dots, the hard ones plainly,
/// the visits
/// that are folded, small victories, an open notice, and the metrics for these eyes.
record ChildPage(
        Instant now,
        Face child,
        Coverage coverage,
        Goodbyes goodbyes,
        Runs.@Nullable Run run,
        List<HardGoodbyes.Hard> hard,
        List<Dot> dots,
        List<VisitId> visits,
        List<Runs.Small> victories,
        Bumps.@Nullable Notice notice,
        List<Map<String, Object>> metrics) {

    /// One child in a list or at the head of its page.
    record Face(
            ChildId id,
            @Nullable String firstName,
            @Nullable String name,
            int hue,
            @Nullable Room room,
            Opened.@Nullable Person keyPerson,
            @Nullable LocalDate firstDay,
            boolean settledIn) {

        static Face of(ChildFile file, CentreBook book, Opened names) {
            About about = About.of(file);
            return new Face(
                    file.child(),
                    names.firstName(about),
                    names.of(about),
                    Opened.hue(file.child()),
                    about.room().map(it -> new Room(it, book.name(it))).orElse(null),
                    about.keyPerson().map(names::person).orElse(null),
                    about.firstDay().orElse(null),
                    about.settledInConfirmed());
        }
    }

    /// A room by name.
    record Room(RoomId id, String name) {}

    /// So many of so many mornings recorded.
    record Coverage(int k, int m) {}

    /// So many of the last recorded goodbyes were happy.
    record Goodbyes(int x, int n) {}

    /// How far back the dots go: nine weeks.
    private static final int DOT_DAYS = 63;

    static ChildPage of(
            Instant now, History history, CentreBook book, Opened names, Eyes eyes, List<Map<String, Object>> metrics) {
        var window = history.window();
        var basis = history.basis(Metric.RECORD_COVERAGE, window);
        int happy = (int) window.stream().filter(it -> it.outcome().isHappy()).count();
        LocalDate today = LocalDate.ofInstant(now, book.zone());
        return new ChildPage(
                now,
                Face.of(history.file(), book, names),
                new Coverage(basis.k(), basis.m()),
                new Goodbyes(happy, window.size()),
                sees(Metric.HAPPY_RUN, eyes) ? Runs.of(history) : null,
                HardGoodbyes.plainly(history),
                Dot.of(history, today.minusDays(DOT_DAYS), today),
                history.all().stream().map(it -> it.separation().visit()).toList(),
                sees(Metric.SMALL_VICTORIES, eyes) ? Runs.small(history) : List.of(),
                notice(history, eyes),
                metrics);
    }

    private static boolean sees(Metric metric, Eyes eyes) {
        return metric.levelFor(eyes) == Level.FULL;
    }

    private static Bumps.@Nullable Notice notice(History history, Eyes eyes) {
        return switch (Metric.BUMP_NOTICE.levelFor(eyes)) {
            case FULL -> Bumps.open(history).orElse(null);
            case COUNTS -> Bumps.open(history).filter(it -> it.tier() >= 2).orElse(null);
            case NONE -> null;
        };
    }
}
