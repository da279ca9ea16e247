package hugkissgo.checkin.roster;

import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.CareEvent;
import hugkissgo.care.FamilyFact.AdultBarred;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.ChildRenamed;
import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.day.Enrolment;
import hugkissgo.checkin.day.Family;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Opener;
import hugkissgo.checkin.roster.file.Line;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a file says of children that the centre does not know yet. An empty cell changes nothing.
record ChildChanges(Known known, Opener opener, Keys keys) {

    List<CareEvent> of(ChildId id, Line.Child line) {
        Enrolment before = enrolment(id);
        List<CareEvent> changes = new ArrayList<>(enrolled(id, line, before));
        RoomId room = line.room().map(keys::room).orElse(null);
        if (before != null && room != null && !room.equals(before.room())) {
            changes.add(new RoomChanged(room));
        }
        line.keyPerson()
                .map(keys::staff)
                .filter(it -> before == null || !it.equals(before.keyPerson()))
                .ifPresent(it -> changes.add(new KeyPersonNamed(it)));
        line.ritual()
                .filter(it -> before == null || !it.equals(ritual(before.ritual())))
                .ifPresent(it -> changes.add(new RitualWritten(
                        new Spoken(it.phrase()),
                        it.hugs().map(Spoken::new).orElse(null),
                        it.waveSpot().map(Spoken::new).orElse(null),
                        it.comfortObject().map(Spoken::new).orElse(null))));
        return changes;
    }

    private List<CareEvent> enrolled(ChildId id, Line.Child line, @Nullable Enrolment before) {
        Optional<String> birthday = line.birthday().map(LocalDate::toString).or(() -> birthday(before));
        boolean same = before != null
                && before.child().firstDay().equals(line.firstDay())
                && birthday(before).equals(birthday);
        if (!same) {
            return List.of(new ChildEnrolled(
                    new Spoken(line.name()),
                    birthday.map(Spoken::new).orElse(null),
                    birthday.map(LocalDate::parse)
                            .map(it -> (int) ChronoUnit.MONTHS.between(it, line.firstDay()))
                            .orElse(null),
                    line.firstDay(),
                    before == null ? line.room().map(keys::room).orElse(null) : null));
        }
        return name(id).equals(line.name()) ? List.of() : List.of(new ChildRenamed(new Spoken(line.name())));
    }

    Optional<CareEvent> guardian(ChildId id, PersonId adult, Relation relation) {
        return family(id).guardians().contains(new Family.Guardian(adult, relation))
                ? Optional.empty()
                : Optional.of(new GuardianAdded(adult, relation));
    }

    Optional<CareEvent> collector(ChildId id, PersonId adult) {
        return family(id).isCollector(adult) ? Optional.empty() : Optional.of(new CollectorApproved(adult, null, null));
    }

    Optional<CareEvent> barred(ChildId id, PersonId adult) {
        return family(id).isBarred(adult) ? Optional.empty() : Optional.of(new AdultBarred(adult));
    }

    Line.@Nullable Ritual ritual(@Nullable RitualWritten it) {
        return it == null
                ? null
                : new Line.Ritual(
                        opener.words(it.phrase()).orElse(""),
                        opener.words(it.hugs()),
                        opener.words(it.waveSpot()),
                        opener.words(it.comfortObject()));
    }

    Optional<String> birthday(@Nullable Enrolment enrolment) {
        return enrolment == null
                ? Optional.empty()
                : opener.words(enrolment.child().birthday());
    }

    private String name(ChildId id) {
        return known.child(id).map(Kid::name).orElse("");
    }

    private @Nullable Enrolment enrolment(ChildId id) {
        return known.child(id).map(it -> it.day().enrolment()).orElse(null);
    }

    private Family family(ChildId id) {
        return known.child(id).map(it -> it.day().family()).orElse(new Family(List.of(), List.of(), List.of()));
    }
}
