package hugkissgo.notify.telling;

import hugkissgo.care.Attendance;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Separation;
import hugkissgo.care.TimePassed;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.household.Household;
import java.util.List;
import java.util.Optional;

/// What each entitled guardian is told of one event, as of that event.
public final class Telling {
    private Telling() {}

    /// One entry per guardian who was entitled right after this event; none where families are not told.
    public static List<Entry> about(Fact fact, Household after) {
        return after.family().entitled().stream()
                .flatMap(guardian ->
                        sentence(fact, after, guardian).stream().map(sentence -> entry(fact, guardian, sentence)))
                .toList();
    }

    private static Entry entry(Fact fact, PersonId guardian, Sentence sentence) {
        var position = fact.envelope().position();
        return new Entry(
                Entry.idOf(fact.id(), guardian),
                position.centre(),
                position.stream().child(),
                guardian,
                fact.id(),
                position.seq(),
                fact.at(),
                sentence.kind(),
                sentence.args(),
                false);
    }

    private static Optional<Sentence> sentence(Fact fact, Household after, PersonId guardian) {
        return switch (fact.event()) {
            case Attendance it -> ComingAndGoing.of(it, guardian);
            case Separation it -> Parted.of(fact, it, after);
            case TimePassed it -> Parted.of(fact, it, after);
            case DayFact it -> TheDay.of(fact, it, guardian);
            case FamilyFact it -> family(it);
            case PersonFact _, CentreFact _ -> Optional.empty();
        };
    }

    private static Optional<Sentence> family(FamilyFact event) {
        return event instanceof CollectorApproved it
                ? Optional.of(Sentence.of(
                        Kind.COLLECTOR,
                        Args.none()
                                .person("adult", it.adult())
                                .text("from", it.from())
                                .text("until", it.until())))
                : Optional.empty();
    }
}
