package hugkissgo.checkin.day;

import hugkissgo.care.DayFact;
import hugkissgo.care.DayFact.Answered;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.DayFact.IncidentNoted;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.Fact;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import hugkissgo.checkin.visit.Visit;
import java.time.Duration;

/// What is told of a day: moments, incidents, a family's question and the room's answer.
final class Talking {
    /// A family may ask how the child is at most this often (P5).
    private static final Duration ASKING = Duration.ofMinutes(30);

    private Talking() {}

    static ChildDay after(ChildDay day, DayFact said, Fact fact) {
        return switch (said) {
            case AskedHow _ ->
                day.withVisit(it -> it.asked(fact.id(), fact.at()))
                        .askedAt(fact.envelope().recordedAt());
            case Answered it -> day.withVisit(visit -> visit.answered(it.asked()));
            case MomentShared _, IncidentNoted _ -> day;
        };
    }

    static Decision decide(ChildDay day, DayFact said, Moment moment) {
        return switch (said) {
            case MomentShared it -> Hearing.accepted(day, it);
            case IncidentNoted it -> Hearing.accepted(day, it);
            case AskedHow it -> asked(day, it, moment);
            case Answered it -> answered(day, it);
        };
    }

    private static Decision asked(ChildDay day, AskedHow it, Moment moment) {
        if (day.openVisit().isEmpty()) {
            return new Refused(Reason.NOT_HERE);
        }
        return day.lastAsked() != null && moment.now().isBefore(day.lastAsked().plus(ASKING))
                ? new Refused(Reason.TOO_SOON)
                : Hearing.accepted(day, it);
    }

    private static Decision answered(ChildDay day, Answered it) {
        Visit visit = day.visit();
        boolean open = visit != null
                && visit.questions().stream().anyMatch(question -> question.id().equals(it.asked()));
        return visit != null && open ? new Accepted(it, visit.id()) : new Refused(Reason.NOTHING_TO_CORRECT);
    }
}
