package hugkissgo.notify.telling;

import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.Sealed;
import java.util.List;

/// One argument of a feed entry's sentence; whatever names somebody stays an id or sealed until it is shown.
public sealed interface Arg {

    /// Somebody whose name is looked up and opened when shown.
    record Person(PersonId person) implements Arg {}

    /// A room, by its name of today.
    record Room(RoomId room) implements Arg {}

    /// Words as somebody wrote them, opened when shown.
    record Said(Sealed words) implements Arg {}

    /// A word of ours, a moment or a local date, as text.
    record Plain(String text) implements Arg {}

    /// A number.
    record Count(long number) implements Arg {}

    /// Yes or no.
    record Whether(boolean so) implements Arg {}

    /// Several words of ours.
    record Several(List<String> texts) implements Arg {
        public Several {
            texts = List.copyOf(texts);
        }
    }

    /// The days of some visits.
    record Days(List<VisitId> visits) implements Arg {
        public Days {
            visits = List.copyOf(visits);
        }
    }
}
