package hugkissgo.notify;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Identity;
import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact;
import hugkissgo.care.CentreFact.RoomOpened;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.Envelope;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.Hash;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.PersonFact.StaffLeftCentre;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.EventTypes;
import hugkissgo.care.wire.Headers;
import hugkissgo.care.words.Spoken;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// A centre of a test with its cast: Mia and her parents Amara and Ben, Leo and his mother Chiara, Rosa who works
/// there.
final class Oak {
    /// A Thursday, 7:46 in Helsinki.
    static final Instant MORNING = Instant.parse("2026-03-12T05:46:00Z");

    final Book book;
    final CentreId centre = CentreId.fresh();
    final ChildId mia = ChildId.fresh();
    final ChildId leo = ChildId.fresh();
    final PersonId amara = PersonId.fresh();
    final PersonId ben = PersonId.fresh();
    final PersonId chiara = PersonId.fresh();
    final PersonId rosa = PersonId.fresh();
    final RoomId acorns = RoomId.fresh();
    private @Nullable VisitId visit;

    Oak(Instant begins) {
        book = new Book(centre, begins);
    }

    /// The centre, its people, both families.
    Oak founded() {
        agreed(null, CentreFact.WORKING_WEEK);
        book.write(centre.stream(), new RoomOpened(acorns, "Acorns"));
        named(amara, "Amara Okafor");
        named(ben, "Ben Okafor");
        named(chiara, "Chiara Conti");
        named(rosa, "Rosa Niemi");
        enrolled(mia, "Mia Okafor", amara, ben);
        enrolled(leo, "Leo Conti", chiara);
        return this;
    }

    void agreed(@Nullable String phone, List<DayOfWeek> weekdays) {
        book.write(
                centre.stream(),
                new SettingsAgreed(
                        "Oak House",
                        ZoneId.of("Europe/Helsinki"),
                        LocalTime.of(7, 0),
                        LocalTime.of(17, 0),
                        15,
                        false,
                        List.of("en", "fi"),
                        phone,
                        weekdays,
                        null));
    }

    void enrolled(ChildId child, String name, PersonId... guardians) {
        book.write(child.stream(), new ChildEnrolled(new Spoken(name), null, 26, LocalDate.of(2026, 3, 2), acorns));
        for (PersonId guardian : guardians) {
            book.write(child.stream(), new GuardianAdded(guardian, Relation.PARENT));
        }
    }

    void named(PersonId person, String name) {
        book.write(person.stream(), new PersonNamed(new Spoken(name), null, null, List.of()));
    }

    /// Begins a visit: dropped off with a note, received by Rosa.
    void brought(ChildId child, PersonId adult) {
        EventId first = EventId.at(book.now());
        visit = VisitId.begunBy(first);
        said(
                child,
                By.adult(adult),
                new DroppedOff(adult, acorns, List.of(Morning.CLINGY), new Spoken("Slept badly"), null));
        said(child, By.staff(rosa), new Received(rosa, acorns));
    }

    void goodbye(ChildId child, Goodbye state) {
        said(child, By.staff(rosa), new SaidGoodbye(state, rosa, 26, acorns, state.isHappy() ? null : 15));
    }

    void settled(ChildId child) {
        said(child, By.staff(rosa), new Settled(Activity.PAINTING, rosa, new Spoken("at the easel")));
    }

    void fetched(ChildId child, PersonId adult) {
        said(child, By.staff(rosa), new PickedUp(adult, rosa, Identity.KNOWN));
    }

    /// A hard morning, told in five events.
    void hardMorning(ChildId child, PersonId adult) {
        brought(child, adult);
        book.later(2);
        goodbye(child, Goodbye.CRYING);
        book.later(8);
        settled(child);
    }

    /// A record in the place of this one whose hash is right but which cannot stand in a child's stream.
    ProducerRecord<byte[], byte[]> strange(ProducerRecord<byte[], byte[]> instead) {
        Headers headers = Headers.read(
                name -> new String(instead.headers().lastHeader(name).value(), StandardCharsets.UTF_8));
        byte[] body = Body.write(new StaffLeftCentre(), (field, words) -> null);
        Envelope was = headers.envelope();
        var envelope = new Envelope(
                was.id(),
                EventTypes.typeOf(StaffLeftCentre.class),
                was.position(),
                was.visit(),
                was.at(),
                was.recordedAt(),
                was.by(),
                was.provenance());
        var forged = new Headers(
                envelope, headers.previous(), Hash.of(body), Hash.link(headers.previous(), envelope, Hash.of(body)));
        return Book.record(was.stream().value(), forged.asMap(), body);
    }

    ProducerRecord<byte[], byte[]> said(ChildId child, By by, CareEvent event) {
        return book.write(child.stream(), visit, by, event);
    }
}
