package hugkissgo.insights.fold;

import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.CareEvent;
import hugkissgo.care.FamilyFact.ChildEnrolled;
import hugkissgo.care.FamilyFact.ChildRenamed;
import hugkissgo.care.FamilyFact.Consent;
import hugkissgo.care.FamilyFact.ConsentGiven;
import hugkissgo.care.FamilyFact.GuardianAdded;
import hugkissgo.care.FamilyFact.GuardianRemoved;
import hugkissgo.care.FamilyFact.KeyPersonNamed;
import hugkissgo.care.FamilyFact.NoticeAcknowledged;
import hugkissgo.care.FamilyFact.PlanAgreed;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Words;
import hugkissgo.insights.separation.Note;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the standing facts say about a child: name, room, family, plan. Later facts beat earlier ones, in the order of
/// the log.
public record About(List<Note> facts) {

    public static About of(ChildFile file) {
        return new About(file.standing().standing().stream()
                .sorted(Comparator.comparingLong(Note::seq))
                .toList());
    }

    public boolean isEnrolled() {
        return last(ChildEnrolled.class).isPresent();
    }

    public @Nullable Words name() {
        return last(ChildRenamed.class)
                .map(ChildRenamed::name)
                .or(() -> last(ChildEnrolled.class).map(ChildEnrolled::name))
                .orElse(null);
    }

    public Optional<LocalDate> firstDay() {
        return last(ChildEnrolled.class).map(ChildEnrolled::firstDay);
    }

    public Optional<RoomId> room() {
        return facts.reversed().stream()
                .map(note -> switch (note.event()) {
                    case RoomChanged moved -> moved.room();
                    case ChildEnrolled enrolled -> enrolled.room();
                    case CareEvent _ -> null;
                })
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    public Set<PersonId> guardians() {
        var adults = new LinkedHashSet<PersonId>();
        for (Note note : facts) {
            if (note.event() instanceof GuardianAdded added) {
                adults.add(added.adult());
            } else if (note.event() instanceof GuardianRemoved removed) {
                adults.remove(removed.adult());
            }
        }
        return adults;
    }

    /// Everybody who ever was a guardian of this child.
    public Set<PersonId> everGuardians() {
        return all(GuardianAdded.class).map(GuardianAdded::adult).collect(Collectors.toSet());
    }

    /// The goodbye ritual that was agreed by then, as it happened.
    public Optional<RitualWritten> ritualAt(Instant moment) {
        return facts.stream()
                .filter(note ->
                        note.event() instanceof RitualWritten && !note.at().isAfter(moment))
                .max(Note.AS_IT_HAPPENED)
                .map(note -> (RitualWritten) note.event());
    }

    public Optional<PersonId> keyPerson() {
        return last(KeyPersonNamed.class).map(KeyPersonNamed::educator);
    }

    public Optional<Integer> promiseMinutes() {
        return last(PlanAgreed.class).map(PlanAgreed::promiseMinutes);
    }

    public boolean settledInConfirmed() {
        return last(SettledInConfirmed.class).isPresent();
    }

    public boolean patternsWanted() {
        return all(ConsentGiven.class)
                .filter(it -> it.consent() == Consent.PATTERNS)
                .reduce((_, later) -> later)
                .map(ConsentGiven::given)
                .orElse(false);
    }

    public Stream<NoticeAcknowledged> acknowledged() {
        return all(NoticeAcknowledged.class);
    }

    /// The absence that covers this day of the centre.
    public Optional<AbsenceReported> awayOn(LocalDate day) {
        return all(AbsenceReported.class)
                .filter(it -> !day.isBefore(it.from()) && !day.isAfter(it.until()))
                .findFirst();
    }

    private <E> Stream<E> all(Class<E> kind) {
        return facts.stream().map(Note::event).filter(kind::isInstance).map(kind::cast);
    }

    private <E> Optional<E> last(Class<E> kind) {
        return all(kind).reduce((_, later) -> later);
    }
}
