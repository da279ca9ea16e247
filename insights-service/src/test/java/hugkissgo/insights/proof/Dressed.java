package hugkissgo.insights.proof;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.CareEvent;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.words.Spoken;
import hugkissgo.insights.Chronicle;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Notes;
import hugkissgo.insights.separation.Separation;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A simulated child with everything beside its mornings that metric 15 asks about, thrown with dice that know nothing
/// of how they went.
final class Dressed {
    private static final List<PersonId> ADULTS =
            List.of(Chronicle.AMARA, Chronicle.TOMASZ, new PersonId("person-granny"), new PersonId("person-uncle"));
    private static final Activity[] TOYS = {Activity.BLOCKS, Activity.BOOKS, Activity.ON_A_LAP};

    private final Random dice;

    private Dressed(long seed) {
        dice = new Random(seed);
    }

    /// Notes on a fifth of the mornings each, four adults who bring, three activities, a ritual agreed on some day.
    static History of(History plain, long seed) {
        var it = new Dressed(seed);
        var mornings =
                plain.all().stream().map(Attended::separation).map(it::morning).toList();
        return History.of(it.agreed(plain.file()), mornings, ZoneOffset.UTC);
    }

    private ChildFile agreed(ChildFile file) {
        Instant ritual = Chronicle.MONDAY.plus(Duration.ofDays(dice.nextInt(200)));
        var notes = List.of(
                note(file, 1, Chronicle.MONDAY, new ConsentGiven(Consent.PATTERNS, true)),
                note(file, 2, Chronicle.MONDAY, new GuardianAdded(ADULTS.get(0), Relation.MOTHER)),
                note(file, 3, Chronicle.MONDAY, new GuardianAdded(ADULTS.get(1), Relation.FATHER)),
                note(file, 4, ritual, new RitualWritten(new Spoken("Hug"), null, null, new Spoken("scarf"))));
        return new ChildFile(
                file.centre(), file.child(), 4, file.hash(), new Notes(notes), file.ledger(), List.of(), null);
    }

    private static Note note(ChildFile file, int seq, Instant at, CareEvent event) {
        return new Note(EventId.derivedFrom(file.child().value(), Integer.toString(seq)), seq, at, at, event);
    }

    private Separation morning(Separation it) {
        var notes = Arrays.stream(Morning.values())
                .filter(_ -> dice.nextDouble() < .2)
                .toList();
        var arrival = new Separation.Arrival(
                it.arrival().at(), it.arrival().room(), ADULTS.get(dice.nextInt(ADULTS.size())), notes);
        var settling = it.settling() == null
                ? null
                : new Separation.Settling(
                        it.settling().fact(),
                        it.settling().at(),
                        TOYS[dice.nextInt(TOYS.length)],
                        it.settling().with());
        return new Separation(
                it.visit(), arrival, it.parting(), settling, it.outcome(), it.ending(), it.writing(), null);
    }
}
