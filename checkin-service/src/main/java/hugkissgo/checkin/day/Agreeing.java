package hugkissgo.checkin.day;

import hugkissgo.care.FamilyFact;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.BarLifted;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.ChildRenamed;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.CollectorRemoved;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is agreed with a family: who belongs to the child, who must not have it, plan, ritual and key person.
final class Agreeing {
    private Agreeing() {}

    static ChildDay after(ChildDay day, FamilyFact fact) {
        Family family = day.family();
        return switch (fact) {
            case ChildEnrolled it -> day.with(Enrolment.of(it, day.enrolment()));
            case ChildRenamed it -> enrolment(day, e -> e.renamed(it.name()));
            case GuardianAdded it -> day.with(family.withGuardian(it.adult(), it.relation()));
            case GuardianRemoved it -> day.with(family.withoutGuardian(it.adult()));
            case CollectorApproved it -> day.with(family.withCollector(it));
            case CollectorRemoved it -> day.with(family.withoutCollector(it.adult()));
            case AdultBarred it -> day.with(family.withBarred(it.adult()));
            case BarLifted it -> day.with(family.withoutBar(it.adult()));
            case PlanAgreed it -> enrolment(day, e -> e.withPlan(it));
            case KeyPersonNamed it -> enrolment(day, e -> e.withKeyPerson(it.educator()));
            case RitualWritten it -> enrolment(day, e -> e.withRitual(it));
            case SettledInConfirmed _ -> enrolment(day, Enrolment::hasSettledIn);
            case ConsentGiven it -> enrolment(day, e -> e.withConsent(it));
            case NoticeAcknowledged _ -> day;
        };
    }

    private static ChildDay enrolment(ChildDay day, UnaryOperator<Enrolment> change) {
        return day.enrolment() == null ? day : day.with(change.apply(day.enrolment()));
    }

    static Decision decide(ChildDay day, FamilyFact said) {
        Family family = day.family();
        return switch (said) {
            case GuardianRemoved it -> only(family.isGuardian(it.adult()), it, Reason.NOT_A_GUARDIAN);
            case CollectorApproved it -> approved(family, it);
            case CollectorRemoved it -> only(family.isCollector(it.adult()), it, Reason.NOT_ON_THE_LIST);
            case BarLifted it -> only(family.isBarred(it.adult()), it, Reason.NOT_ON_THE_LIST);
            case ChildEnrolled _,
                    ChildRenamed _,
                    GuardianAdded _,
                    AdultBarred _,
                    PlanAgreed _,
                    KeyPersonNamed _,
                    RitualWritten _,
                    SettledInConfirmed _,
                    ConsentGiven _,
                    NoticeAcknowledged _ -> new Accepted(said);
        };
    }

    /// The adult who becomes part of the family by this, and whom the centre must know.
    static Optional<PersonId> newcomer(FamilyFact said) {
        return switch (said) {
            case GuardianAdded it -> Optional.of(it.adult());
            case CollectorApproved it -> Optional.of(it.adult());
            case AdultBarred it -> Optional.of(it.adult());
            case KeyPersonNamed it -> Optional.of(it.educator());
            case ChildEnrolled _,
                    ChildRenamed _,
                    GuardianRemoved _,
                    CollectorRemoved _,
                    BarLifted _,
                    PlanAgreed _,
                    RitualWritten _,
                    SettledInConfirmed _,
                    ConsentGiven _,
                    NoticeAcknowledged _ -> Optional.empty();
        };
    }

    private static Decision approved(Family family, CollectorApproved it) {
        if (family.isBarred(it.adult())) {
            return new Refused(Reason.BARRED);
        }
        boolean backwards =
                it.from() != null && it.until() != null && it.until().isBefore(it.from());
        return only(!backwards, it, Reason.ABSENT_RANGE);
    }

    private static Decision only(boolean may, FamilyFact it, Reason otherwise) {
        return may ? new Accepted(it) : new Refused(otherwise);
    }
}
