package hugkissgo.checkin.directory;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.day.Enrolment;
import java.nio.charset.StandardCharsets;
import java.text.CollationKey;
import java.util.Optional;
import java.util.zip.CRC32;

/// A child of a centre, with the name opened; `day` is what was known when the directory last looked.
public record Kid(ChildId id, String name, CollationKey order, ChildDay day) {

    static Kid of(ChildId id, ChildDay day, Opener opener) {
        Enrolment enrolment = day.enrolment();
        String name = opener.name(enrolment == null ? null : enrolment.child().name());
        return new Kid(id, name, NameOrder.of(name), day);
    }

    public String firstName() {
        return Adult.firstOf(name);
    }

    /// The child's colour on every page: 0 to 359, the same for ever.
    public int hue() {
        CRC32 crc = new CRC32();
        crc.update(id.value().getBytes(StandardCharsets.US_ASCII));
        return (int) (crc.getValue() % 360);
    }

    public Optional<RoomId> room() {
        return Optional.ofNullable(day.enrolment()).map(Enrolment::room);
    }

    public boolean isFamilyOf(PersonId adult) {
        return day.family().isGuardian(adult)
                || day.family().isCollector(adult)
                || day.family().isBarred(adult);
    }

    public Named named() {
        return new Named(id.value(), name);
    }

    /// The same child as it stands now.
    public Kid at(ChildDay now) {
        return new Kid(id, name, order, now);
    }
}
