package hugkissgo.checkin.day;

import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a centre has agreed with a family about a child.
public record Enrolment(
        ChildEnrolled child,
        @Nullable RoomId room,
        @Nullable PersonId keyPerson,
        @Nullable RitualWritten ritual,
        @Nullable PlanAgreed plan,
        boolean settledIn,
        List<Consent> consents) {
    public Enrolment {
        consents = List.copyOf(consents);
    }

    static Enrolment of(ChildEnrolled child, @Nullable Enrolment before) {
        return before == null
                ? new Enrolment(child, child.room(), null, null, null, false, List.of())
                : new Enrolment(
                        child,
                        child.room() == null ? before.room : child.room(),
                        before.keyPerson,
                        before.ritual,
                        before.plan,
                        before.settledIn,
                        before.consents);
    }

    /// Age in whole months on a day, as far as the age on the first day is known.
    Optional<Integer> ageMonths(LocalDate day) {
        return Optional.ofNullable(child.ageMonths())
                .map(age -> age + (int) ChronoUnit.MONTHS.between(child.firstDay(), day));
    }

    Enrolment renamed(Words name) {
        var renamed = new ChildEnrolled(name, child.birthday(), child.ageMonths(), child.firstDay(), child.room());
        return new Enrolment(renamed, room, keyPerson, ritual, plan, settledIn, consents);
    }

    Enrolment inRoom(RoomId next) {
        return new Enrolment(child, next, keyPerson, ritual, plan, settledIn, consents);
    }

    Enrolment withKeyPerson(PersonId educator) {
        return new Enrolment(child, room, educator, ritual, plan, settledIn, consents);
    }

    Enrolment withRitual(RitualWritten it) {
        return new Enrolment(child, room, keyPerson, it, plan, settledIn, consents);
    }

    /// A new plan means settling in begins again.
    Enrolment withPlan(PlanAgreed it) {
        return new Enrolment(child, room, keyPerson, ritual, it, false, consents);
    }

    Enrolment hasSettledIn() {
        return new Enrolment(child, room, keyPerson, ritual, plan, true, consents);
    }

    Enrolment withConsent(ConsentGiven it) {
        var others = consents.stream().filter(c -> c != it.consent());
        var all = it.given() ? Stream.concat(others, Stream.of(it.consent())) : others;
        return new Enrolment(child, room, keyPerson, ritual, plan, settledIn, all.toList());
    }
}
