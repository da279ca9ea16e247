package hugkissgo.checkin.visit;

import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.Attendance.Received;
import hugkissgo.care.Fact;
import hugkissgo.care.Separation;
import hugkissgo.care.Separation.Reunion;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One stay of a child, at any hour of any day, from the door to the reunion.
public record Visit(
        VisitId id,
        @Nullable Bringing brought,
        @Nullable Receiving received,
        Goodbyes goodbyes,
        List<Question> questions,
        @Nullable Request request,
        @Nullable Going gone,
        @Nullable Reunion reunited) {

    /// Who brought the child, and what they said of the morning.
    public record Bringing(
            PersonId adult,
            Instant at,
            List<Morning> morning,
            @Nullable Words note) {}

    /// Who took the child over.
    public record Receiving(
            PersonId educator, Instant at, @Nullable RoomId room) {}

    /// A family asked how the child is, and nobody has answered yet.
    public record Question(EventId id, Instant at) {}

    /// An adult at the kiosk would like to take the child home; `barred` adults must not.
    public record Request(PersonId adult, Instant at, boolean barred) {}

    /// Who took the child home.
    public record Going(PersonId adult, Instant at) {}

    public Visit {
        questions = List.copyOf(questions);
    }

    public static Visit begun(VisitId id) {
        return new Visit(id, null, null, Goodbyes.NONE, List.of(), null, null, null);
    }

    public boolean isOpen() {
        return gone == null;
    }

    /// At the door: brought, and received by nobody yet.
    public boolean isAtTheDoor() {
        return isOpen() && received == null;
    }

    public Visit brought(DroppedOff it, Instant at) {
        var by = new Bringing(it.adult(), at, it.morning(), it.note());
        return new Visit(id, by, received, goodbyes, questions, request, gone, reunited);
    }

    public Visit received(Received it, Instant at) {
        var by = new Receiving(it.educator(), at, it.room());
        return new Visit(id, brought, by, goodbyes, questions, request, gone, reunited);
    }

    public Visit after(Separation said, Fact fact) {
        Visit next = goodbyes(it -> it.after(said, fact));
        return said instanceof Reunited it
                ? new Visit(id, brought, received, next.goodbyes, questions, request, gone, it.state())
                : next;
    }

    public Visit goodbyes(UnaryOperator<Goodbyes> change) {
        return new Visit(id, brought, received, change.apply(goodbyes), questions, request, gone, reunited);
    }

    public Visit asked(EventId question, Instant at) {
        var all = new ArrayList<>(questions);
        all.add(new Question(question, at));
        return new Visit(id, brought, received, goodbyes, all, request, gone, reunited);
    }

    public Visit answered(EventId question) {
        var open = questions.stream().filter(it -> !it.id().equals(question)).toList();
        return new Visit(id, brought, received, goodbyes.heard(), open, request, gone, reunited);
    }

    public Visit requested(@Nullable Request wish) {
        return new Visit(id, brought, received, goodbyes, questions, wish, gone, reunited);
    }

    public Visit gone(PickedUp it, Instant at) {
        return new Visit(id, brought, received, goodbyes.over(), List.of(), null, new Going(it.adult(), at), reunited);
    }
}
