package hugkissgo.checkin.day;

import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.EventId;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Putting facts right: a correction overwrites nothing, it makes an earlier fact of the same child not count.
public final class Corrections {
    private Corrections() {}

    /// What can be taken back by saying so; a family fact has its own opposite, and time cannot be taken back.
    public static boolean isCorrectable(CareEvent event) {
        return switch (event) {
            case Corrected _, AskedHow _ -> false;
            case Attendance _, Separation _, DayFact _ -> true;
            case TimePassed _, FamilyFact _, PersonFact _, CentreFact _ -> false;
        };
    }

    /// The facts that were taken back.
    public static Set<EventId> corrected(List<Fact> facts) {
        return facts.stream()
                .map(Fact::event)
                .filter(Corrected.class::isInstance)
                .map(it -> ((Corrected) it).fact())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Decides a correction by all facts of the child.
    public static Decision decide(List<Fact> facts, Corrected said, Proposal proposal, Moment moment) {
        Decision heard = heard(facts, proposal, moment);
        if (!heard.equals(new Refused(Reason.NOTHING_TO_CORRECT))
                || corrected(facts).contains(said.fact())) {
            return heard;
        }
        Optional<Fact> target =
                facts.stream().filter(it -> it.id().equals(said.fact())).findFirst();
        if (target.isEmpty() || !isCorrectable(target.get().event())) {
            return heard;
        }
        return whyNot(target.get(), proposal, moment)
                .<Decision>map(Refused::new)
                .orElseGet(() -> new Accepted(said, target.get().visit()));
    }

    private static Decision heard(List<Fact> facts, Proposal proposal, Moment moment) {
        return Fold.of(proposal.stream(), facts).decide(proposal, moment);
    }

    /// A room takes back what happened today, a family its own absences, the office anything.
    private static Optional<Reason> whyNot(Fact target, Proposal proposal, Moment moment) {
        if (proposal.isByFamily()) {
            boolean own = target.event() instanceof AbsenceReported
                    && target.envelope().by().equals(proposal.by());
            return own ? Optional.empty() : Optional.of(Reason.NOT_ALLOWED_HERE);
        }
        boolean today = moment.day(target.at()).equals(moment.today());
        return today || proposal.provenance() != Provenance.LIVE
                ? Optional.empty()
                : Optional.of(Reason.TOO_LATE_TO_UNDO);
    }
}
