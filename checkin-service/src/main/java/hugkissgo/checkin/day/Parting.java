package hugkissgo.checkin.day;

import hugkissgo.care.Separation;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import hugkissgo.checkin.visit.Distress;
import hugkissgo.checkin.visit.Goodbyes;
import hugkissgo.checkin.visit.Visit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The goodbye and what may follow it, until parent and child meet again.
final class Parting {
    private Parting() {}

    static Decision decide(ChildDay day, Separation said, Proposal proposal, Moment moment) {
        Visit visit = day.visit();
        if (visit == null || !(visit.isOpen() || said instanceof Reunited)) {
            return new Refused(Reason.NOT_HERE);
        }
        return whyNot(visit.goodbyes(), said)
                .<Decision>map(Refused::new)
                .orElseGet(() -> new Accepted(filled(day, said, proposal, moment), visit.id()));
    }

    private static Optional<Reason> whyNot(Goodbyes goodbyes, Separation said) {
        Distress distress = goodbyes.distress();
        return switch (said) {
            case SaidGoodbye _ -> goodbyes.isSaid() ? Optional.of(Reason.GOODBYE_ALREADY_SAID) : Optional.empty();
            case ParentReturned _ -> afterGoodbye(goodbyes);
            case Settled _ -> afterGoodbye(goodbyes).or(() -> unless(distress.isSettled(), Reason.ALREADY_SETTLED));
            case UpsetAgain _ -> afterGoodbye(goodbyes).or(() -> unless(distress.isUpset(), Reason.NOT_SETTLED));
            case LostSight _ -> afterGoodbye(goodbyes).or(() -> unless(distress.isSettled(), Reason.ALREADY_SETTLED));
            case AskedToReturn _ -> afterGoodbye(goodbyes);
            case Comforted _, Reunited _ -> Optional.empty();
        };
    }

    private static Optional<Reason> afterGoodbye(Goodbyes goodbyes) {
        return goodbyes.isSaid() ? Optional.empty() : Optional.of(Reason.NO_GOODBYE_YET);
    }

    private static Optional<Reason> unless(boolean already, Reason reason) {
        return already ? Optional.of(reason) : Optional.empty();
    }

    private static Separation filled(ChildDay day, Separation said, Proposal proposal, Moment moment) {
        return switch (said) {
            case SaidGoodbye it -> goodbye(day, it, proposal, moment);
            case UpsetAgain _ -> new UpsetAgain(minutes(day, moment));
            case ParentReturned it -> it;
            case Comforted it -> it;
            case Settled it -> it;
            case LostSight it -> it;
            case Reunited it -> it;
            case AskedToReturn it -> it;
        };
    }

    /// Age and room are those of the moment of the goodbye, as curves are drawn by them.
    private static SaidGoodbye goodbye(ChildDay day, SaidGoodbye it, Proposal proposal, Moment moment) {
        Enrolment enrolment = day.enrolment();
        Optional<Integer> age =
                enrolment == null ? Optional.empty() : moment.day(proposal.at()).flatMap(enrolment::ageMonths);
        return new SaidGoodbye(
                it.state(),
                it.receiver(),
                age.orElse(null),
                enrolment == null ? null : enrolment.room(),
                it.state().isHappy() ? null : minutes(day, moment));
    }

    private static @Nullable Integer minutes(ChildDay day, Moment moment) {
        Enrolment enrolment = day.enrolment();
        return enrolment == null || enrolment.plan() == null || enrolment.settledIn()
                ? Integer.valueOf(moment.promiseMinutes())
                : Integer.valueOf(enrolment.plan().promiseMinutes());
    }
}
