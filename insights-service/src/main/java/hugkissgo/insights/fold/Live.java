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
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.insights.separation.Note;
import hugkissgo.insights.separation.Separation.Settling;
import hugkissgo.insights.separation.Visit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where the latest visit of a child stands, for the board: true until the next fact, without looking at a clock.
public record Live(
        VisitId visit,
        Where where,
        Instant since,
        @Nullable RoomId room,
        @Nullable Parted goodbye,
        @Nullable Upset upset,
        @Nullable Settling settled,
        @Nullable Instant written) {

    /// The places of a child on the board; before and after a visit there is nothing to keep.
    public enum Where {
        DOOR,
        HERE,
        GONE
    }

    /// The last goodbye.
    public record Parted(Goodbye state, Instant at) {}

    /// Distress that has not ended: since when, who is with the child, and the word that was promised.
    public record Upset(Instant since, @Nullable PersonId with, Promise promise) {
        Upset wordMissed() {
            return new Upset(since, with, new Promise(promise.from(), promise.minutes(), true));
        }
    }

    /// Word promised from a moment on; without minutes the plan or the centre says how many.
    public record Promise(Instant from, @Nullable Integer minutes, boolean missed) {}

    static @Nullable Live of(Visit visit) {
        Live live = null;
        for (Note note : visit.notes().standing()) {
            live = live == null ? begun(visit.id(), note) : live.after(note);
        }
        return live;
    }

    private static @Nullable Live begun(VisitId visit, Note note) {
        return switch (note.event()) {
            case DroppedOff drop -> new Live(visit, Where.DOOR, note.at(), drop.room(), null, null, null, null);
            case Received in -> new Live(visit, Where.HERE, note.at(), in.room(), null, null, null, null);
            case CareEvent _ -> null;
        };
    }

    private Live after(Note note) {
        return switch (note.event()) {
            case Attendance coming -> after(note, coming);
            case hugkissgo.care.Separation parting -> after(note, parting);
            case TimePassed passed -> passed instanceof WordMissed && upset != null ? with(upset.wordMissed()) : this;
            case DayFact _ -> written(note.at());
            case FamilyFact _, PersonFact _, CentreFact _ -> this;
        };
    }

    private Live after(Note note, Attendance coming) {
        return switch (coming) {
            case Received in ->
                new Live(
                        visit,
                        Where.HERE,
                        note.at(),
                        in.room() == null ? room : in.room(),
                        goodbye,
                        upset,
                        settled,
                        written);
            case PickedUp _ -> new Live(visit, Where.GONE, note.at(), room, goodbye, null, settled, written);
            case Attendance _ -> this;
        };
    }

    private Live after(Note note, hugkissgo.care.Separation parting) {
        return switch (parting) {
            case SaidGoodbye said -> parted(note, said);
            case UpsetAgain _ -> upset(new Upset(note.at(), null, new Promise(note.at(), null, false)));
            case Comforted held -> comforted(note, held);
            case Settled it ->
                new Live(
                        visit,
                        where,
                        since,
                        room,
                        goodbye,
                        null,
                        new Settling(note.id(), note.at(), it.activity(), it.with()),
                        note.at());
            case ParentReturned _, LostSight _ -> with(null);
            case Reunited _, AskedToReturn _ -> this;
        };
    }

    private Live parted(Note note, SaidGoodbye said) {
        Upset now = said.state().isHappy() ? null : new Upset(note.at(), null, new Promise(note.at(), null, false));
        Where here = where == Where.GONE ? where : Where.HERE;
        return new Live(
                visit,
                here,
                here == where ? since : note.at(),
                said.room() == null ? room : said.room(),
                new Parted(said.state(), note.at()),
                now,
                null,
                written);
    }

    private Live comforted(Note note, Comforted held) {
        Promise promise = held.nextWordMinutes() != null
                ? new Promise(note.at(), held.nextWordMinutes(), false)
                : upset == null ? new Promise(note.at(), null, false) : upset.promise();
        return upset(new Upset(upset == null ? note.at() : upset.since(), held.educator(), promise));
    }

    private Live upset(Upset now) {
        return new Live(visit, where, since, room, goodbye, now, null, written);
    }

    private Live with(@Nullable Upset now) {
        return new Live(visit, where, since, room, goodbye, now, settled, written);
    }

    private Live written(Instant at) {
        return new Live(visit, where, since, room, goodbye, upset, settled, at);
    }
}
