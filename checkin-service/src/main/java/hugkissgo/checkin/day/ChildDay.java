package hugkissgo.checkin.day;

import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.NotFetched;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.PickupRefused;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.VisitId;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.visit.Goodbyes;
import hugkissgo.checkin.visit.Visit;
import hugkissgo.checkin.visit.Visit.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is known of one child: what was agreed, its adults, and its latest visit. Folded from facts in the order of
/// `seq`; it refuses nothing, however late or odd a fact is.
public record ChildDay(
        @Nullable Enrolment enrolment,
        Family family,
        List<Absence> absences,
        @Nullable Visit visit,
        @Nullable Instant lastAsked)
        implements Tail {
    static final ChildDay UNKNOWN = new ChildDay(null, Family.NOBODY, List.of(), null, null);

    public ChildDay {
        absences = List.copyOf(absences);
    }

    public boolean isEnrolled() {
        return enrolment != null;
    }

    /// The visit that nobody has ended yet.
    public Optional<Visit> openVisit() {
        return Optional.ofNullable(visit).filter(Visit::isOpen);
    }

    @Override
    public ChildDay after(Fact fact) {
        return switch (fact.event()) {
            case Attendance it -> attendance(it, fact);
            case Separation it -> withVisit(visit -> visit.after(it, fact));
            case TimePassed it -> withVisit(visit -> visit.goodbyes(goodbyes -> time(it, goodbyes)));
            case DayFact it -> Talking.after(this, it, fact);
            case FamilyFact it -> Agreeing.after(this, it);
            case PersonFact _, CentreFact _ -> this;
        };
    }

    private ChildDay attendance(Attendance said, Fact fact) {
        return switch (said) {
            case DroppedOff it -> with(visitOf(fact).brought(it, fact.at()));
            case Received it -> with(visitOf(fact).received(it, fact.at()));
            case PickupRequested it ->
                withVisit(at -> at.requested(new Request(it.adult(), fact.at(), family.isBarred(it.adult()))));
            case PickedUp it -> withVisit(at -> at.isOpen() ? at.gone(it, fact.at()) : at);
            case PickupRefused _ -> withVisit(at -> at.requested(null));
            case RoomChanged it -> enrolment == null ? this : with(enrolment.inRoom(it.room()));
            case AbsenceReported it -> with(Absence.added(absences, it, fact));
            case NotFetched _ -> this;
            case Corrected _ ->
                withVisit(at -> at.goodbyes(it -> it.revivedAt(fact.envelope().recordedAt())));
        };
    }

    private static Goodbyes time(TimePassed passed, Goodbyes goodbyes) {
        return switch (passed) {
            case GoodbyeHeld it -> goodbyes.held(it.goodbye());
            case WordMissed it -> goodbyes.missed(it.promised());
        };
    }

    /// The visit a fact belongs to, begun by it where it is another than the latest.
    private Visit visitOf(Fact fact) {
        VisitId id = fact.visit() == null ? VisitId.begunBy(fact.id()) : fact.visit();
        return visit != null && visit.id().equals(id) ? visit : Visit.begun(id);
    }

    @Override
    public Decision decide(Proposal proposal, Moment moment) {
        return Hearing.decide(this, proposal, moment);
    }

    @Override
    public Optional<Instant> due() {
        return openVisit().flatMap(it -> it.goodbyes().due());
    }

    @Override
    public Optional<Accepted> passed(Instant now) {
        return openVisit().flatMap(visit -> visit.goodbyes().passed(now).map(it -> new Accepted(it, visit.id())));
    }

    ChildDay with(Enrolment next) {
        return new ChildDay(next, family, absences, visit, lastAsked);
    }

    ChildDay with(Family next) {
        return new ChildDay(enrolment, next, absences, visit, lastAsked);
    }

    private ChildDay with(List<Absence> next) {
        return new ChildDay(enrolment, family, next, visit, lastAsked);
    }

    private ChildDay with(Visit next) {
        return new ChildDay(enrolment, family, absences, next, lastAsked);
    }

    ChildDay withVisit(UnaryOperator<Visit> change) {
        return visit == null ? this : with(change.apply(visit));
    }

    ChildDay askedAt(Instant at) {
        return new ChildDay(enrolment, family, absences, visit, at);
    }
}
