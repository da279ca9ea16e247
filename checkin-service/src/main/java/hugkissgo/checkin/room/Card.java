package hugkissgo.checkin.room;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.Separation.Comfort;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.Reunion;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import hugkissgo.checkin.directory.Named;
import hugkissgo.checkin.visit.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One child on the board, with names opened; what is not so is left out.
record Card(
        String id,
        String firstName,
        String name,
        int hue,
        @Nullable Named room,
        State state,
        @Nullable Instant since,
        @Nullable VisitId visit,
        @Nullable Named bringer,
        @Nullable List<Morning> morning,
        @Nullable String note,
        @Nullable Said goodbye,
        @Nullable Integer goodbyes,
        @Nullable Integer returns,
        @Nullable Instant upsetSince,
        @Nullable Named with,
        @Nullable Comfort comfort,
        @Nullable Promise promise,
        @Nullable Settled settled,
        @Nullable ByAdult pickup,
        @Nullable Boolean alert,
        @Nullable List<Asked> asked,
        @Nullable ByAdult gone,
        @Nullable Reunion reunited,
        @Nullable Away absent,
        @Nullable Boolean plan) {

    record Said(Goodbye state, Instant at) {}

    record Settled(
            Instant at,
            Activity activity,
            @Nullable String words,
            @Nullable Named with) {}

    record ByAdult(Instant at, Named adult) {}

    record Asked(EventId id, Instant at) {}

    record Away(LocalDate until) {}
}
