package hugkissgo.insights.fold;

import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.CareEvent;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact;
import hugkissgo.care.Separation;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.fold.Live.Parted;
import hugkissgo.insights.fold.Live.Promise;
import hugkissgo.insights.fold.Live.Upset;
import hugkissgo.insights.fold.Live.Where;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Separation.Settling;
import hugkissgo.insights.separation.Visit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells where a visit stands from its notes, one after the other.
final class LiveTelling {
    private LiveTelling() {}

    /// Begun by the first arrival, whatever a clock that runs fast has dated before it.
    static @Nullable Live of(Visit visit) {
        List<Note> notes = visit.notes().standing();
        Optional<Live> begun = notes.stream()
                .map(note -> begun(visit.id(), note))
                .flatMap(Stream::ofNullable)
                .findFirst();
        return begun.map(first -> notes.stream().reduce(first, LiveTelling::after, (_, live) -> live))
                .orElse(null);
    }

    private static @Nullable Live begun(VisitId visit, Note note) {
        return switch (note.event()) {
            case DroppedOff drop -> new Live(visit, Where.DOOR, note.at(), drop.room(), null, null, null, null);
            case Received in -> new Live(visit, Where.HERE, note.at(), in.room(), null, null, null, null);
            case CareEvent _ -> null;
        };
    }

    private static Live after(Live live, Note note) {
        return switch (note.event()) {
            case Attendance coming -> after(live, note, coming);
            case Separation parting -> after(live, note, parting);
            case TimePassed passed ->
                passed instanceof WordMissed && live.upset() != null
                        ? live.with(live.upset().wordMissed())
                        : live;
            case DayFact _ -> live.written(note.at());
            case FamilyFact _, PersonFact _, CentreFact _ -> live;
        };
    }

    private static Live after(Live live, Note note, Attendance coming) {
        return switch (coming) {
            case Received in -> live.at(Where.HERE, note.at(), in.room(), live.upset());
            case PickedUp _ -> live.at(Where.GONE, note.at(), null, null);
            case Attendance _ -> live;
        };
    }

    private static Live after(Live live, Note note, Separation parting) {
        return switch (parting) {
            case SaidGoodbye said -> parted(live, note, said);
            case UpsetAgain _ -> live.unsettled(Upset.since(note.at()));
            case Comforted held -> comforted(live, note, held);
            case Settled it -> live.settled(new Settling(note.id(), note.at(), it.activity(), it.with()));
            case ParentReturned _, LostSight _ -> live.with(null);
            case Reunited _, AskedToReturn _ -> live;
        };
    }

    private static Live parted(Live live, Note note, SaidGoodbye said) {
        Live here = live.where() == Where.DOOR ? live.at(Where.HERE, note.at(), said.room(), live.upset()) : live;
        return here.parted(new Parted(said.state(), note.at()), said.state().isHappy() ? null : Upset.since(note.at()));
    }

    private static Live comforted(Live live, Note note, Comforted held) {
        Upset before = live.upset() == null ? Upset.since(note.at()) : live.upset();
        Promise promise = held.nextWordMinutes() == null
                ? before.promise()
                : new Promise(note.at(), held.nextWordMinutes(), false);
        return live.unsettled(new Upset(before.since(), held.educator(), promise));
    }
}
