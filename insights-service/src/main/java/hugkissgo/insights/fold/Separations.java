package hugkissgo.insights.fold;

import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.NotFetched;
import hugkissgo.care.Attendance.PickupRefused;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.Hash;
import hugkissgo.care.PersonFact;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.victory.Ledger;
import hugkissgo.insights.victory.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fold of one child: its file and the visits that a batch touches, and what they are after one more fact. `seq`
/// orders what we knew; a morning is told by `at`, so a late or corrected fact gives what it would have given on time.
/// `late` says that a fact concerned a morning that lies behind: then this is to be done again with all of them at
/// hand.
public record Separations(ChildFile file, Map<VisitId, Visit> visits, boolean late) implements Kept<Separations> {
    public Separations {
        visits = Map.copyOf(visits);
    }

    public Separations(ChildFile file, Map<VisitId, Visit> visits) {
        this(file, visits, false);
    }

    @Override
    public CentreId centre() {
        return file.centre();
    }

    @Override
    public long seq() {
        return file.seq();
    }

    @Override
    public Hash hash() {
        return file.hash();
    }

    @Override
    public Separations after(Fact fact) {
        return kept(fact).at(fact.seq(), fact.hash());
    }

    @Override
    public Separations at(long seq, Hash hash) {
        return new Separations(file.at(seq, hash), visits, late);
    }

    private Separations kept(Fact fact) {
        return switch (fact.event()) {
            case Corrected corrected -> corrected(fact, corrected.fact());
            case AbsenceReported _, RoomChanged _ -> standing(fact);
            case PickupRequested _, PickupRefused _, NotFetched _ -> this;
            case Attendance _ -> visited(fact, fact.visit());
            case hugkissgo.care.Separation _, TimePassed _ -> visited(fact, fact.visit());
            case DayFact _ -> visited(fact, fact.visit());
            case FamilyFact _ -> standing(fact);
            case PersonFact _, CentreFact _ -> this;
        };
    }

    /// A correction lies beside what it corrects; one that corrects nothing we kept has no effect.
    private Separations corrected(Fact fact, EventId wrong) {
        return visits.values().stream()
                .filter(visit -> visit.notes().has(wrong))
                .findFirst()
                .map(visit -> visited(fact, visit.id()))
                .orElseGet(() -> file.standing().has(wrong) ? standing(fact) : this);
    }

    private Separations standing(Fact fact) {
        ChildFile now = file.standing(file.standing().with(Note.of(fact))).at(fact.seq(), fact.hash());
        return new Separations(now.celebrated(), visits, late);
    }

    private Separations visited(Fact fact, @Nullable VisitId id) {
        if (id == null) {
            return this;
        }
        Visit before = visits.getOrDefault(id, Visit.fresh(id));
        Visit visit = before.with(Note.of(fact));
        var now = new HashMap<>(visits);
        now.put(id, visit);
        Optional<Line> line = visit.told().map(Line::of);
        boolean behind = line.filter(file.ledger()::isBehind).isPresent() || wasBehind(before);
        Ledger ledger = file.ledger().with(id, line);
        ChildFile there = file.ledger(ledger, live(ledger, visit)).at(fact.seq(), fact.hash());
        return new Separations(ledger == file.ledger() ? there : there.celebrated(), now, late || behind);
    }

    private boolean wasBehind(Visit visit) {
        return !file.ledger().has(visit.id())
                && visit.told().map(Line::of).filter(file.ledger()::isBehind).isPresent();
    }

    private @Nullable Live live(Ledger ledger, Visit touched) {
        VisitId latest = ledger.latest().map(Line::visit).orElse(null);
        if (touched.id().equals(latest)) {
            return LiveTelling.of(touched);
        }
        return file.live() != null && file.live().visit().equals(latest) ? file.live() : null;
    }
}
