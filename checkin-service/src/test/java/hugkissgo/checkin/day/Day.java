package hugkissgo.checkin.day;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Identity;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.Envelope;
import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.Hash;
import hugkissgo.care.Position;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.words.Sealed;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import hugkissgo.checkin.visit.Goodbyes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// One day of Mia's in the Beetle room, told line by line without any store: what is said at a minute past 7:46.
final class Day {
    static final CentreId OAK = new CentreId("centre-oak");
    static final StreamId MIA = new ChildId("child-mia").stream();
    static final PersonId AMARA = new PersonId("person-amara");
    static final PersonId JONAS = new PersonId("person-jonas");
    static final PersonId GRANDMA = new PersonId("person-grandma");
    static final PersonId STRANGER = new PersonId("person-stranger");
    static final PersonId ROSA = new PersonId("person-rosa");
    static final RoomId BEETLES = new RoomId("room-beetles");
    static final Instant MORNING = Instant.parse("2026-03-12T07:46:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    static final CentreBook CENTRE = new CentreBook(
            new SettingsAgreed(
                    "Oak Lane",
                    ZoneId.of("Europe/Berlin"),
                    LocalTime.of(7, 0),
                    LocalTime.of(17, 0),
                    20,
                    false,
                    List.of("en")),
            List.of(),
            List.of());

    private final List<Fact> facts = new ArrayList<>();
    private Tail tail = Tail.before(MIA);
    private Instant now = MORNING;
    private CentreBook centre = CENTRE;

    /// Mia is enrolled; Amara is her mother, grandma may collect her today.
    static Day enrolled() {
        return new Day()
                .says(new ChildEnrolled(sealed("name"), null, 20, LocalDate.of(2026, 1, 1), BEETLES))
                .says(new GuardianAdded(AMARA, Relation.MOTHER))
                .says(new CollectorApproved(GRANDMA, TODAY, TODAY));
    }

    static Day received() {
        return enrolled()
                .says(new DroppedOff(AMARA, null, List.of(), null, null))
                .says(new Received(ROSA, null));
    }

    static Day left(Goodbye goodbye) {
        return received().says(new SaidGoodbye(goodbye, ROSA, null, null));
    }

    static CareEvent pickUp(PersonId adult) {
        return new PickedUp(adult, ROSA, Identity.KNOWN);
    }

    static Sealed sealed(String field) {
        return new Sealed(MIA, EventId.derivedFrom("any"), field, "box");
    }

    Day at(int minutes) {
        now = MORNING.plus(Duration.ofMinutes(minutes));
        return this;
    }

    Day in(CentreBook book) {
        centre = book;
        return this;
    }

    /// Says it now, and it must be accepted.
    Day says(CareEvent said) {
        return says(proposal(said));
    }

    Day says(Proposal proposal) {
        Decision decision = asked(proposal);
        if (!(decision instanceof Accepted it)) {
            throw new AssertionError(proposal.said() + " was " + decision);
        }
        happened(proposal, it.event(), it.visit());
        return this;
    }

    /// What the rules say to it now; nothing happens.
    Decision asked(CareEvent said) {
        return asked(proposal(said));
    }

    Decision asked(Proposal proposal) {
        return proposal.said() instanceof Corrected it
                ? Corrections.decide(facts, it, proposal, moment())
                : tail.decide(proposal, moment());
    }

    Reason refused(CareEvent said) {
        return refused(proposal(said));
    }

    Reason refused(Proposal proposal) {
        return asked(proposal) instanceof Refused it ? it.reason() : null;
    }

    /// It happened, whatever the rules say.
    Day happened(Proposal proposal, CareEvent event, VisitId visit) {
        var envelope = new Envelope(
                proposal.id(),
                EventTypes.typeOf(event),
                new Position(OAK, MIA, facts.size() + 1L),
                visit,
                proposal.at(),
                now,
                proposal.by(),
                proposal.provenance());
        var fact = new Fact(envelope, event, Hash.NONE);
        facts.add(fact);
        tail = event instanceof Corrected ? Fold.of(MIA, facts) : tail.after(fact);
        return this;
    }

    /// Time passes until now, as a keeper writes it down.
    Day timePasses() {
        tail.passed(now).ifPresent(it -> happened(proposal(it.event()), it.event(), it.visit()));
        return this;
    }

    Proposal proposal(CareEvent said) {
        return by(By.staff(ROSA), said);
    }

    Proposal by(By by, CareEvent said) {
        return new Proposal(EventId.at(now), OAK, MIA, now, by, Provenance.LIVE, said);
    }

    Proposal happenedAt(int minutes, Provenance provenance, CareEvent said) {
        Instant at = MORNING.plus(Duration.ofMinutes(minutes));
        return new Proposal(EventId.at(at), OAK, MIA, at, By.staff(ROSA), provenance, said);
    }

    Moment moment() {
        return new Moment(now, centre);
    }

    ChildDay child() {
        return (ChildDay) tail;
    }

    Goodbyes goodbyes() {
        return child().visit().goodbyes();
    }

    ChildState state() {
        return ChildState.of(child(), moment());
    }

    List<Fact> facts() {
        return facts;
    }

    Fact last() {
        return facts.getLast();
    }

    static Instant minute(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }
}
