package hugkissgo.checkin.day;

import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.AbsenceReported;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.NotFetched;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.PickupRefused;
import hugkissgo.care.Attendance.PickupRequested;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Attendance.RoomChanged;
import hugkissgo.care.By;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.checkin.day.Decision.Accepted;
import hugkissgo.checkin.day.Decision.Refused;
import hugkissgo.checkin.visit.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Coming and going: who may bring, who may take home, and what needs an open visit.
final class Attending {
    private Attending() {}

    static Decision decide(ChildDay day, Attendance said, Proposal proposal, Moment moment) {
        return switch (said) {
            case DroppedOff it -> droppedOff(day, it, proposal);
            case Received it -> received(day, it, proposal);
            case PickupRequested it ->
                day.family().knows(it.adult()) ? whileHere(day, it) : new Refused(Reason.NOT_ON_THE_LIST);
            case PickedUp it -> pickedUp(day, it, proposal, moment);
            case PickupRefused it -> whileHere(day, it);
            case NotFetched it -> whileHere(day, it);
            case RoomChanged it -> Hearing.accepted(day, it);
            case AbsenceReported it -> absent(it, moment);
            case Corrected _ -> new Refused(Reason.NOTHING_TO_CORRECT);
        };
    }

    /// A drop-off also joins a visit that a room began while the kiosk was silent.
    private static Decision droppedOff(ChildDay day, DroppedOff it, Proposal proposal) {
        if (day.family().isBarred(it.adult())) {
            return new Refused(Reason.BARRED);
        }
        if (!day.family().knows(it.adult())) {
            return new Refused(Reason.NOT_ON_THE_LIST);
        }
        Optional<Visit> open = day.openVisit();
        if (open.filter(visit -> visit.brought() != null).isPresent()) {
            return new Refused(Reason.ALREADY_HERE);
        }
        var dropped = new DroppedOff(it.adult(), roomOf(day), it.morning(), it.note(), it.signing());
        return new Accepted(dropped, visitOf(open, proposal));
    }

    private static Decision received(ChildDay day, Received it, Proposal proposal) {
        Optional<Visit> open = day.openVisit();
        if (open.filter(visit -> visit.received() != null).isPresent()) {
            return new Refused(Reason.ALREADY_HERE);
        }
        return new Accepted(
                new Received(it.educator(), it.room() == null ? roomOf(day) : it.room()), visitOf(open, proposal));
    }

    /// Self-service alone never releases a child, and every "don't know" is a no.
    private static Decision pickedUp(ChildDay day, PickedUp it, Proposal proposal, Moment moment) {
        if (proposal.by().kind() != By.Kind.STAFF) {
            return new Refused(Reason.NOT_ALLOWED_HERE);
        }
        if (day.openVisit().isEmpty()) {
            return new Refused(Reason.NOT_HERE);
        }
        return day.family()
                .whyNot(it.adult(), days(proposal, moment))
                .<Decision>map(Refused::new)
                .orElseGet(() -> whileHere(day, it));
    }

    /// The days on which a release must be allowed: that of the release and, as it happens, the server's own.
    private static List<Optional<LocalDate>> days(Proposal proposal, Moment moment) {
        var days = new ArrayList<>(List.of(moment.day(proposal.at())));
        if (proposal.provenance() == Provenance.LIVE) {
            days.add(moment.today());
        }
        return days;
    }

    private static Decision absent(AbsenceReported it, Moment moment) {
        LocalDate today = moment.today().orElse(it.from());
        boolean over = it.until().isBefore(today);
        boolean far = it.from().isAfter(today.plusYears(1));
        return over || far ? new Refused(Reason.ABSENT_RANGE) : new Accepted(it);
    }

    private static Decision whileHere(ChildDay day, Attendance it) {
        return day.openVisit()
                .<Decision>map(visit -> new Accepted(it, visit.id()))
                .orElseGet(() -> new Refused(Reason.NOT_HERE));
    }

    private static VisitId visitOf(Optional<Visit> open, Proposal proposal) {
        return open.map(Visit::id).orElseGet(() -> VisitId.begunBy(proposal.id()));
    }

    private static @Nullable RoomId roomOf(ChildDay day) {
        return day.enrolment() == null ? null : day.enrolment().room();
    }
}
