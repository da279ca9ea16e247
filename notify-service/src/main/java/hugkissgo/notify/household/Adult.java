package hugkissgo.notify.household;

import hugkissgo.care.Attendance;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact.PersonErased;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.PersonFact.StaffLeftCentre;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.words.Sealed;
import org.jspecify.annotations.Nullable;

/// An adult's name as it was sealed; none once the person is erased.
public record Adult(@Nullable Sealed name) implements Known {
    static final Adult NEW = new Adult(null);

    @Override
    public Adult after(Fact fact) {
        return switch (fact.event()) {
            case PersonNamed it -> new Adult((Sealed) it.name());
            case PersonErased _ -> NEW;
            case StaffJoined _, StaffLeftCentre _, Attendance.Corrected _ -> this;
            case Attendance _, Separation _, TimePassed _, DayFact _, FamilyFact _, CentreFact _ ->
                throw new IllegalArgumentException("not a fact of an adult");
        };
    }
}
