package hugkissgo.insights.proof;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.Hash;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Reunion;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Notes;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.victory.Ledger;
import hugkissgo.simulation.SimulatedMorning;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A simulated child as the metrics get to see it: a file, and one separation a morning.
public final class Lived {
    private Lived() {}

    /// The adult who settled the child is told by `who`; mornings that `note` picks carry a note.
    public static History of(
            int child,
            List<SimulatedMorning> mornings,
            Function<SimulatedMorning, String> who,
            Predicate<SimulatedMorning> note) {
        var id = new ChildId("child-" + child);
        var room = new RoomId("room-" + child % 4);
        var separations = mornings.stream()
                .map(it -> separation(it, new VisitId("visit-" + child + "-" + it.day()), room, who.apply(it), note))
                .toList();
        return History.of(file(id), separations, ZoneOffset.UTC);
    }

    private static ChildFile file(ChildId child) {
        var agreed = new Note(
                EventId.derivedFrom(child.value()),
                1,
                Chronicle.MONDAY,
                Chronicle.MONDAY,
                new ConsentGiven(Consent.PATTERNS, true));
        return new ChildFile(
                Chronicle.OAK, child, 1, Hash.NONE, new Notes(List.of(agreed)), Ledger.EMPTY, List.of(), null);
    }

    private static Separation separation(
            SimulatedMorning it, VisitId visit, RoomId room, String who, Predicate<SimulatedMorning> note) {
        Instant at = Chronicle.MONDAY.plus(it.day() / 5 * 7L + it.day() % 5, ChronoUnit.DAYS);
        Instant goodbye = at.plus(10, ChronoUnit.MINUTES);
        var noted = it.noted();
        var with = new PersonId("person-" + who);
        var state = noted.happy() ? Goodbye.GLAD : Goodbye.CRYING;
        return new Separation(
                visit,
                new Separation.Arrival(
                        at, room, Chronicle.AMARA, note.test(it) ? List.of(Morning.NEW_AT_HOME) : List.of()),
                noted.recorded() ? new Separation.Parting(goodbye, goodbye, state, 0, false, with, 28) : null,
                noted.recorded() && noted.settled() && !noted.happy()
                        ? new Separation.Settling(
                                EventId.derivedFrom(visit.value()),
                                goodbye.plus(noted.minutes(), ChronoUnit.MINUTES),
                                Activity.BLOCKS,
                                with)
                        : null,
                outcome(noted),
                new Separation.Ending(at.plus(8, ChronoUnit.HOURS), Reunion.values()[it.day() % 5]),
                new Separation.Writing(0, 20),
                null);
    }

    private static Outcome outcome(SimulatedMorning.Noted noted) {
        if (!noted.recorded()) {
            return new Outcome.NotRecorded();
        }
        if (noted.happy()) {
            return new Outcome.Happy();
        }
        return noted.settled()
                ? new Outcome.Settled(Math.min(noted.minutes(), Outcome.LONGEST))
                : new Outcome.Censored(noted.minutes(), Outcome.Reason.NAP);
    }
}
