package hugkissgo.insights.pages;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hugkissgo.access.Visitor.Staff;
import hugkissgo.care.FamilyFact.Finding;
import hugkissgo.care.id.NoticeId;
import hugkissgo.insights.metrics.Level;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.child.Bumps;
import hugkissgo.insights.metrics.child.Unnoticed;
import hugkissgo.insights.reading.Reading;
import hugkissgo.insights.reading.ReadingDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Which of a viewer's children somebody should look at: open notices, and those who are easily overlooked.
@Component
class Attention {
    private final Library library;
    private final ReadingDesk reading;
    private final Clock clock;

    /// The open notices, newest first, and how often those that somebody looked at were right; how far the record is
    /// read instead, while what is not read may say that somebody has looked.
    record Notices(
            Instant now,
            @Nullable List<Notice> notices,
            @Nullable Right right,
            @Nullable Reading reading) {}

    /// One notice with its child.
    record Notice(
            NoticeId id,
            ChildPage.Face child,
            LocalDate day,
            int tier,
            @Nullable Finding finding) {}

    /// So many of the notices that somebody has looked at were a real change.
    record Right(int real, int of) {}

    /// The children who are easily overlooked, by name; or how far the record is read, while what is not read may say
    /// more of them.
    record Overlooked(
            Instant now,
            @Nullable List<Quiet> children,
            @Nullable Reading reading) {}

    /// One of them, and why.
    record Quiet(ChildPage.Face child, @JsonUnwrapped Unnoticed why) {}

    Attention(Library library, ReadingDesk reading, Clock clock) {
        this.library = library;
        this.reading = reading;
        this.clock = clock;
    }

    Mono<Notices> notices(Staff staff) {
        return reading.of(staff.centre())
                .flatMap(it -> it.isCatchingUp()
                        ? Mono.just(new Notices(clock.instant(), null, null, it))
                        : noticesOfAll(staff));
    }

    private Mono<Notices> noticesOfAll(Staff staff) {
        return Seen.by(staff, library)
                .map(all -> new Notices(
                        clock.instant(),
                        all.stream()
                                .flatMap(Attention::open)
                                .sorted(Comparator.comparing(Notice::day)
                                        .reversed()
                                        .thenComparing(it -> it.id().value()))
                                .toList(),
                        right(all),
                        null));
    }

    private static Stream<Notice> open(Seen it) {
        int tier = switch (it.level(Metric.BUMP_NOTICE)) {
            case FULL -> 1;
            case COUNTS -> 2;
            case NONE -> Integer.MAX_VALUE;
        };
        return Bumps.open(it.history()).stream()
                .filter(notice -> notice.tier() >= tier)
                .map(notice -> new Notice(notice.id(), it.face(), notice.day(), notice.tier(), notice.finding()));
    }

    private static Right right(List<Seen> all) {
        List<Finding> found = all.stream()
                .filter(it -> it.level(Metric.BUMP_NOTICE) != Level.NONE)
                .flatMap(it -> Bumps.notices(it.history()).stream())
                .map(Bumps.Notice::finding)
                .flatMap(Stream::ofNullable)
                .toList();
        return new Right(
                (int) found.stream().filter(it -> it == Finding.REAL_CHANGE).count(), found.size());
    }

    Mono<Overlooked> overlooked(Staff staff) {
        return reading.of(staff.centre())
                .flatMap(it -> it.isCatchingUp()
                        ? Mono.just(new Overlooked(clock.instant(), null, it))
                        : overlookedOfAll(staff));
    }

    private Mono<Overlooked> overlookedOfAll(Staff staff) {
        return Seen.by(staff, library)
                .map(all -> new Overlooked(
                        clock.instant(),
                        all.stream()
                                .flatMap(
                                        it -> Unnoticed.of(it.history()).map(why -> new Quiet(it.face(), why)).stream())
                                .sorted(Comparator.comparing(
                                                (Quiet it) -> it.child().name() == null
                                                        ? ""
                                                        : it.child().name())
                                        .thenComparing(it -> it.child().id().value()))
                                .toList(),
                        null));
    }
}
