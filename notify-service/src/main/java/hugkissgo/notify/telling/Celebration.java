package hugkissgo.notify.telling;

import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.VictoryWon;
import hugkissgo.notify.household.Household;
import java.util.List;

/// What each entitled guardian is told of a small victory; families hear of runs only.
public final class Celebration {
    private Celebration() {}

    public static List<Entry> of(VictoryWon victory, Household now) {
        if (!victory.isForFamilies()) {
            return List.of();
        }
        return now.family().entitled().stream()
                .map(guardian -> entry(victory, guardian))
                .toList();
    }

    private static Entry entry(VictoryWon victory, PersonId guardian) {
        var args = Args.none()
                .word("kind", victory.kind())
                .days("days", victory.visits())
                .count("run", (long) victory.visits().size());
        return new Entry(
                Entry.idOf(victory.id(), guardian),
                victory.centre(),
                victory.child(),
                guardian,
                victory.id(),
                victory.asOf(),
                victory.at(),
                Kind.VICTORY,
                args.map(),
                victory.amended());
    }
}
