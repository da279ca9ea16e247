package hugkissgo.checkin.room;

import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.Attendance;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.DayFact;
import hugkissgo.care.Separation;
import hugkissgo.care.id.PersonId;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.taps.Speaker;
import hugkissgo.checkin.taps.Tap;
import hugkissgo.checkin.taps.Taps;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// What educators tap: said by the educator who is named, who must work here now.
@Component
class RoomTaps {
    private static final Set<Class<? extends CareEvent>> ALLOWED = Set.of(
            Attendance.Received.class,
            Attendance.PickedUp.class,
            Attendance.PickupRefused.class,
            Attendance.RoomChanged.class,
            Attendance.NotFetched.class,
            Attendance.Corrected.class,
            Separation.SaidGoodbye.class,
            Separation.ParentReturned.class,
            Separation.Comforted.class,
            Separation.Settled.class,
            Separation.UpsetAgain.class,
            Separation.LostSight.class,
            Separation.Reunited.class,
            Separation.AskedToReturn.class,
            DayFact.MomentShared.class,
            DayFact.IncidentNoted.class,
            DayFact.Answered.class);

    private final Taps taps;
    private final Directory directory;

    RoomTaps(Taps taps, Directory directory) {
        this.taps = taps;
        this.directory = directory;
    }

    Mono<ServerResponse> hear(RoomTablet tablet, @Nullable PersonId educator, @Nullable List<Tap.Raw> raw) {
        if (educator == null) {
            throw Problem.nonsense("educator", "is missing");
        }
        return directory
                .of(tablet.centre())
                .doOnNext(known -> mustWorkHere(known, educator))
                .map(known -> taps.read(raw, Map.of("educator", educator.value(), "receiver", educator.value())))
                .flatMap(read ->
                        taps.hear(new Speaker(tablet.centre(), By.staff(educator), Speaker.only(ALLOWED)), read));
    }

    private static void mustWorkHere(Known known, PersonId educator) {
        if (known.adult(educator).map(Adult::file).filter(it -> it.isStaff()).isEmpty()) {
            throw Problem.nonsense("educator", "does not work here");
        }
    }
}
