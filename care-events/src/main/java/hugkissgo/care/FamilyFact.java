package hugkissgo.care;

import hugkissgo.care.id.NoticeId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that decides about a child: family, plan, ritual, who may collect. All stand in the child's own stream,
/// so nobody can meet a goodbye before the family it belongs to.
public sealed interface FamilyFact extends CareEvent {

    /// The child belongs to the centre; `ageMonths` is the age in whole months on the first day.
    record ChildEnrolled(
            Words name,
            @Nullable Words birthday,
            @Nullable Integer ageMonths,
            LocalDate firstDay,
            @Nullable RoomId room)
            implements FamilyFact {}

    /// The child's name or birthday was put right.
    record ChildRenamed(Words name) implements FamilyFact {}

    /// This adult is the child's guardian: sees the story, brings and collects.
    record GuardianAdded(PersonId adult, Relation relation) implements FamilyFact {}

    /// This adult is no longer the child's guardian.
    record GuardianRemoved(PersonId adult) implements FamilyFact {}

    /// This adult may collect, on the days from and until (both included; none means no end).
    record CollectorApproved(
            PersonId adult,
            @Nullable LocalDate from,
            @Nullable LocalDate until) implements FamilyFact {}

    /// This adult may no longer collect.
    record CollectorRemoved(PersonId adult) implements FamilyFact {}

    /// This adult must not have the child; beats every other rule.
    record AdultBarred(PersonId adult) implements FamilyFact {}

    /// The bar was lifted.
    record BarLifted(PersonId adult) implements FamilyFact {}

    /// The settling-in plan: from when, and how soon word is promised after a hard goodbye.
    record PlanAgreed(
            LocalDate from, int promiseMinutes, @Nullable Words words) implements FamilyFact {
        public PlanAgreed {
            if (promiseMinutes < 5 || promiseMinutes > 120) {
                throw new IllegalArgumentException("promiseMinutes: 5 to 120");
            }
        }
    }

    /// The educator who is this child's key person.
    record KeyPersonNamed(PersonId educator) implements FamilyFact {}

    /// The family's goodbye ritual: phrase, hugs, the place to wave from, what stays in the hand.
    record RitualWritten(
            Words phrase,
            @Nullable Words hugs,
            @Nullable Words waveSpot,
            @Nullable Words comfortObject) implements FamilyFact {}

    /// The key person says: seeks comfort from us and plays.
    record SettledInConfirmed() implements FamilyFact {}

    /// Somebody of the team has seen a notice of the insights, and says what it was.
    record NoticeAcknowledged(
            NoticeId notice, Finding finding, @Nullable Words words) implements FamilyFact {}

    /// The family agreed to something, or took it back.
    record ConsentGiven(Consent consent, boolean given) implements FamilyFact {}

    /// What an adult is to the child.
    enum Relation {
        MOTHER,
        FATHER,
        PARENT,
        GRANDPARENT,
        FOSTER_PARENT,
        OTHER
    }

    /// What a notice turned out to be.
    enum Finding {
        REAL_CHANGE,
        NOTHING_NEW,
        KNOWN_REASON
    }

    /// What a family can agree to.
    enum Consent {
        PHOTOS,
        PATTERNS
    }
}
