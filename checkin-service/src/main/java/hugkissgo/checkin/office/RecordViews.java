package hugkissgo.checkin.office;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.By;
import hugkissgo.care.Fact;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Opener;
import hugkissgo.checkin.directory.Story;
import hugkissgo.checkin.log.AttendanceLog;
import hugkissgo.checkin.log.Verdict;
import hugkissgo.checkin.log.Verify;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The record of a child as it stands in the log: every fact, who said it, and what was put right later.
@Component
class RecordViews {
    private final AttendanceLog log;
    private final Verify verify;
    private final Directory directory;
    private final Clock clock;

    record Entry(
            long seq,
            EventId id,
            String type,
            Instant at,
            Instant recordedAt,
            Who by,
            Provenance provenance,
            Map<String, JsonNode> said,
            @Nullable EventId correctedBy) {}

    record Who(By.Kind kind, String name) {}

    record Entries(Instant now, List<Entry> events) {}

    /// Whether the record is whole, or where something was done to it first.
    record Verified(boolean whole, long count, @Nullable First first) {}

    record First(long seq, Verdict.What what) {}

    RecordViews(AttendanceLog log, Verify verify, Directory directory, Clock clock) {
        this.log = log;
        this.verify = verify;
        this.directory = directory;
        this.clock = clock;
    }

    /// Nothing where the centre has no such child.
    Mono<Optional<Entries>> of(CentreId centre, ChildId child) {
        return directory
                .of(centre)
                .flatMap(known -> known.child(child).isEmpty()
                        ? Mono.just(Optional.empty())
                        : Mono.zip(
                                        log.facts(centre, child.stream()).collectList(),
                                        directory.opener(centre, List.of(child.stream())))
                                .map(it -> Optional.of(
                                        new Entries(clock.instant(), entries(known, it.getT2(), it.getT1())))));
    }

    /// Walks the chain of a child's record; nothing where the centre has no such child.
    Mono<Optional<Verified>> verified(CentreId centre, ChildId child) {
        return directory
                .of(centre)
                .flatMap(known -> known.child(child).isEmpty()
                        ? Mono.just(Optional.empty())
                        : verify.stream(centre, child.stream()).map(it -> Optional.of(said(it))));
    }

    private static Verified said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole it -> new Verified(true, it.count(), null);
            case Verdict.Broken it -> new Verified(false, it.count(), new First(it.seq(), it.what()));
        };
    }

    private static List<Entry> entries(Known known, Opener opener, List<Fact> facts) {
        Map<EventId, EventId> corrections = new HashMap<>();
        for (Fact fact : facts) {
            if (fact.event() instanceof Corrected it) {
                corrections.put(it.fact(), fact.id());
            }
        }
        return facts.stream()
                .map(it -> entry(known, opener, it, corrections.get(it.id())))
                .toList();
    }

    private static Entry entry(Known known, Opener opener, Fact fact, @Nullable EventId correctedBy) {
        return new Entry(
                fact.seq(),
                fact.id(),
                fact.event().getClass().getSimpleName(),
                fact.at(),
                fact.envelope().recordedAt(),
                who(known, fact.envelope().by()),
                fact.envelope().provenance(),
                Story.opened(fact.event(), opener),
                correctedBy);
    }

    private static Who who(Known known, By by) {
        return switch (by.kind()) {
            case ADULT, STAFF -> new Who(by.kind(), known.person(by.person()).name());
            case DEVICE, CENTRE -> new Who(by.kind(), by.id());
        };
    }
}
