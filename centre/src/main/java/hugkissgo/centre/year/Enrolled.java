package hugkissgo.centre.year;

import hugkissgo.simulation.Receiver;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One child as far as its days need it: its own id, its room, when it began, who brings it, who is there for it, and
/// into which
/// room it moves on which day, if it does.
record Enrolled(
        String id,
        String room,
        LocalDate firstDay,
        List<String> adults,
        Team team,
        @Nullable Move move) {
    Enrolled {
        adults = List.copyOf(adults);
    }

    /// The educators around a child; in a small team one person is several of them.
    record Team(String keyPerson, String colleague, String unfamiliar, String handedTheHardest) {
        String who(Receiver receiver) {
            return switch (receiver) {
                case KEY_PERSON -> keyPerson;
                case COLLEAGUE -> colleague;
                case UNFAMILIAR -> unfamiliar;
                case HANDED_THE_HARDEST -> handedTheHardest;
            };
        }
    }

    /// From that day on the child belongs to another room.
    record Move(LocalDate day, String room) {}

    Enrolled moving(Move move) {
        return new Enrolled(id, room, firstDay, adults, team, move);
    }
}
