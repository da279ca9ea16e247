package hugkissgo.notify.household;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.NotFetched;
import hugkissgo.care.Attendance.PickupRefused;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact.Answered;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.DayFact.IncidentNoted;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.CollectorRemoved;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// One child as notify knows it: the facts that still count (of the family all, of the last visits), and a mark for
/// each older visit. Everything else is derived, so a correction is only a fact less.
public record Household(List<Counted> facts, List<Mark> marks) implements Known {
    public static final Household NEW = new Household(List.of(), List.of());
    /// Facts are kept of so many visits (several a day are possible); corrections reach that far back.
    private static final int STAYS = 4;
    /// Marks are kept of so many visits: more than twelve weeks of mornings.
    private static final int MARKS = 80;

    public Household {
        facts = List.copyOf(facts);
        marks = List.copyOf(marks);
    }

    @Override
    public Household after(Fact fact) {
        return switch (fact.event()) {
            case Corrected it -> without(it.fact());
            case PickupRequested _, PickupRefused _, NotFetched _ -> this;
            case NoticeAcknowledged _, ConsentGiven _, KeyPersonNamed _ -> this;
            case CollectorApproved _, CollectorRemoved _ -> this;
            case MomentShared _, IncidentNoted _, Answered _ -> this;
            case Attendance _, Separation _, TimePassed _, AskedHow _, FamilyFact _ -> with(Counted.of(fact));
            case PersonFact _, CentreFact _ -> throw new IllegalArgumentException("not a fact of a child");
        };
    }

    @JsonIgnore
    public Family family() {
        return Family.of(facts);
    }

    /// The visits whose facts are still kept, oldest first.
    @JsonIgnore
    public List<Stay> stays() {
        return visits().stream().map(visit -> Stay.of(visit, of(visit))).toList();
    }

    @JsonIgnore
    public Optional<Stay> lastStay() {
        List<Stay> stays = stays();
        return stays.isEmpty() ? Optional.empty() : Optional.of(stays.getLast());
    }

    public Optional<Stay> stay(VisitId visit) {
        return stays().stream().filter(stay -> stay.visit().equals(visit)).findFirst();
    }

    /// One mark per visit, oldest first.
    @JsonIgnore
    public List<Mark> allMarks() {
        return Stream.concat(marks.stream(), stays().stream().map(Stay::mark)).toList();
    }

    /// Whether the family said that the child stays away on this day.
    public boolean isAway(LocalDate day) {
        return facts.stream()
                .anyMatch(fact -> fact.event() instanceof AbsenceReported it
                        && !day.isBefore(it.from())
                        && !day.isAfter(it.until()));
    }

    public Optional<Counted> fact(EventId id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    private Household with(Counted fact) {
        var more = new ArrayList<>(facts);
        more.removeIf(it -> it.isStale(fact.at()));
        more.add(fact);
        return new Household(more, marks).keepingLastStays();
    }

    private Household without(EventId fact) {
        return new Household(
                facts.stream().filter(it -> !it.id().equals(fact)).toList(),
                marks.stream().map(mark -> mark.without(fact)).toList());
    }

    private Household keepingLastStays() {
        List<VisitId> visits = visits();
        if (visits.size() <= STAYS) {
            return this;
        }
        var older = new ArrayList<>(marks);
        older.add(stays().getFirst().mark());
        List<Counted> kept = facts.stream()
                .filter(fact -> !visits.getFirst().equals(fact.visit()) || fact.isLasting())
                .toList();
        return new Household(kept, older.subList(Math.max(0, older.size() - MARKS), older.size()));
    }

    /// A family fact said during a visit outlives it and makes no visit of its own.
    private List<VisitId> visits() {
        return List.copyOf(new LinkedHashSet<>(facts.stream()
                .filter(fact -> !fact.isLasting())
                .map(Counted::visit)
                .filter(Objects::nonNull)
                .toList()));
    }

    private List<Counted> of(VisitId visit) {
        return facts.stream()
                .filter(fact -> visit.equals(fact.visit()) && !fact.isLasting())
                .toList();
    }
}
