package hugkissgo.checkin.log;

import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.PersonFact.StaffJoined;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.day.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// The people of the tests: Mia and her mother Amara, Rosa of the Beetle room, in a centre of its own for each test.
public final class Cast {
    public static final Instant MORNING = Instant.parse("2026-03-12T07:46:00Z");
    public final CentreId centre = CentreId.fresh();
    public final ChildId mia = ChildId.fresh();
    public final PersonId amara = PersonId.fresh();
    public final PersonId rosa = PersonId.fresh();
    public final RoomId beetles = RoomId.fresh();

    public Proposal byStaff(StreamId stream, Instant at, CareEvent said) {
        return new Proposal(EventId.at(at), centre, stream, at, By.staff(rosa), Provenance.LIVE, said);
    }

    public Proposal ofMia(Instant at, CareEvent said) {
        return byStaff(mia.stream(), at, said);
    }

    /// What the office writes down before the first day.
    public List<Proposal> beginning() {
        return beginning(MORNING);
    }

    public List<Proposal> beginning(Instant at) {
        var settings = new SettingsAgreed(
                "Oak Lane",
                ZoneId.of("Europe/Berlin"),
                LocalTime.of(7, 0),
                LocalTime.of(17, 0),
                20,
                false,
                List.of("en"));
        return List.of(
                byStaff(centre.stream(), at, settings),
                byStaff(amara.stream(), at, new PersonNamed(new Spoken("Amara Obi"), null, null, List.of())),
                byStaff(rosa.stream(), at, new PersonNamed(new Spoken("Rosa Lind"), null, null, List.of())),
                byStaff(rosa.stream(), at, new StaffJoined(Role.EDUCATOR, List.of())),
                ofMia(at, new ChildEnrolled(new Spoken("Mia Obi"), null, 20, LocalDate.of(2026, 3, 1), beetles)),
                ofMia(at, new GuardianAdded(amara, Relation.MOTHER)));
    }
}
