package hugkissgo.notify.family;

import hugkissgo.notify.household.House;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Promise;
import hugkissgo.notify.household.Stay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a child is on one day of the centre, and whether word is promised.
record Presence(State state, @Nullable Word promise) {

    /// As every page names it.
    enum State {
        EXPECTED,
        DOOR,
        HERE,
        UPSET,
        GONE,
        ABSENT,
        CLOSED
    }

    /// Word is due at a time; missed or kept is the log's judgement.
    record Word(Instant due, boolean missed, boolean kept) {
        static Word of(Promise promise) {
            return new Word(promise.due(), promise.missed(), promise.kept());
        }
    }

    static Presence on(LocalDate day, Household household, House house) {
        ZoneId zone = house.zone();
        List<Stay> stays = household.stays().stream()
                .filter(stay -> LocalDate.ofInstant(stay.since(), zone).equals(day))
                .toList();
        if (!stays.isEmpty()) {
            Stay last = stays.getLast();
            return new Presence(state(last), last.promise() == null ? null : Word.of(last.promise()));
        }
        boolean was = household.allMarks().stream()
                .anyMatch(mark -> LocalDate.ofInstant(mark.at(), zone).equals(day));
        return new Presence(was ? State.GONE : away(day, household, house), null);
    }

    private static State away(LocalDate day, Household household, House house) {
        if (!house.isOpenOn(day)) {
            return State.CLOSED;
        }
        return household.isAway(day) ? State.ABSENT : State.EXPECTED;
    }

    private static State state(Stay stay) {
        return switch (stay.where()) {
            case DOOR -> State.DOOR;
            case HERE -> stay.upsetSince() == null ? State.HERE : State.UPSET;
            case GONE -> State.GONE;
        };
    }
}
