package hugkissgo.checkin.day;

import hugkissgo.care.Fact;
import hugkissgo.care.PersonFact;
import hugkissgo.care.PersonFact.PersonErased;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.PersonFact.StaffLeftCentre;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import org.jspecify.annotations.Nullable;

/// What is known of an adult: the name, ways to reach them, and what they do here.
public record PersonFile(
        @Nullable PersonNamed named, @Nullable StaffJoined staff, boolean left, boolean erased) implements Tail {
    static final PersonFile UNKNOWN = new PersonFile(null, null, false, false);

    /// Works here now.
    public boolean isStaff() {
        return staff != null && !left;
    }

    @Override
    public PersonFile after(Fact fact) {
        return fact.event() instanceof PersonFact it ? after(it) : this;
    }

    private PersonFile after(PersonFact fact) {
        return switch (fact) {
            case PersonNamed it -> new PersonFile(it, staff, left, erased);
            case StaffJoined it -> new PersonFile(named, it, false, erased);
            case StaffLeftCentre _ -> new PersonFile(named, staff, true, erased);
            case PersonErased _ -> new PersonFile(null, staff, left, true);
        };
    }

    @Override
    public Decision decide(Proposal proposal, Moment moment) {
        if (!proposal.isTimely(moment.now())) {
            return new Refused(Reason.TIME_OUT_OF_RANGE);
        }
        if (!proposal.fitsItsStream() || proposal.isByFamily() || !(proposal.said() instanceof PersonFact said)) {
            return new Refused(Reason.NOT_ALLOWED_HERE);
        }
        return switch (said) {
            case PersonNamed it -> erased ? new Refused(Reason.UNKNOWN_PERSON) : new Accepted(it);
            case StaffJoined it -> named == null ? new Refused(Reason.UNKNOWN_PERSON) : new Accepted(it);
            case StaffLeftCentre it -> isStaff() ? new Accepted(it) : new Refused(Reason.UNKNOWN_PERSON);
            case PersonErased it -> named == null ? new Refused(Reason.UNKNOWN_PERSON) : new Accepted(it);
        };
    }
}
