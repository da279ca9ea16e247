package hugkissgo.checkin.day;

import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import hugkissgo.checkin.visit.Visit;
import java.util.Optional;

/// Whether what somebody says of a child is heard: first who may say it at all and when, then whether it can be.
final class Hearing {
    private Hearing() {}

    static Decision decide(ChildDay day, Proposal proposal, Moment moment) {
        Optional<Reason> no = whyNotAtAll(day, proposal, moment).or(() -> whyNotByFamily(day.family(), proposal));
        if (no.isPresent()) {
            return new Refused(no.get());
        }
        return switch (proposal.said()) {
            case Attendance it -> Attending.decide(day, it, proposal, moment);
            case Separation it -> Parting.decide(day, it, proposal, moment);
            case DayFact it -> Talking.decide(day, it, moment);
            case FamilyFact it -> Agreeing.decide(day, it);
            case TimePassed _, PersonFact _, CentreFact _ -> new Refused(Reason.NOT_ALLOWED_HERE);
        };
    }

    private static Optional<Reason> whyNotAtAll(ChildDay day, Proposal proposal, Moment moment) {
        if (!proposal.fitsItsStream()) {
            return Optional.of(Reason.NOT_ALLOWED_HERE);
        }
        if (!day.isEnrolled() && !(proposal.said() instanceof ChildEnrolled)) {
            return Optional.of(Reason.UNKNOWN_PERSON);
        }
        return proposal.isTimely(moment.now()) ? Optional.empty() : Optional.of(Reason.TIME_OUT_OF_RANGE);
    }

    /// A family says little by itself, and only of its own child.
    private static Optional<Reason> whyNotByFamily(Family family, Proposal proposal) {
        if (!proposal.isByFamily()) {
            return Optional.empty();
        }
        PersonId speaker = proposal.by().person();
        return switch (proposal.said()) {
            case DroppedOff it -> onlySelf(it.adult(), speaker);
            case PickupRequested it -> onlySelf(it.adult(), speaker);
            case AskedHow _, AbsenceReported _, CollectorApproved _, ConsentGiven _, Corrected _ ->
                whyNoGuardian(family, speaker);
            case Attendance _, Separation _, TimePassed _, DayFact _, FamilyFact _, PersonFact _, CentreFact _ ->
                Optional.of(Reason.NOT_ALLOWED_HERE);
        };
    }

    private static Optional<Reason> onlySelf(PersonId adult, PersonId speaker) {
        return adult.equals(speaker) ? Optional.empty() : Optional.of(Reason.NOT_ALLOWED_HERE);
    }

    private static Optional<Reason> whyNoGuardian(Family family, PersonId speaker) {
        if (family.isBarred(speaker)) {
            return Optional.of(Reason.BARRED);
        }
        return family.isGuardian(speaker) ? Optional.empty() : Optional.of(Reason.NOT_A_GUARDIAN);
    }

    /// Recorded as it is, with the open visit if there is one.
    static Decision accepted(ChildDay day, CareEvent event) {
        return new Accepted(event, day.openVisit().map(Visit::id).orElse(null));
    }
}
