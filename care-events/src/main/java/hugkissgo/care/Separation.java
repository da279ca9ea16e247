package hugkissgo.care;

import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Words;
import org.jspecify.annotations.Nullable;

/// The goodbye and what follows it, until the reunion. All stand in the child's stream.
public sealed interface Separation extends CareEvent {

    /// The parent said goodbye; `receiver` held out the arms, age in whole months and room are those of that moment.
    /// After a hard goodbye the check-in service promises word within `promiseMinutes` of hearing of it.
    record SaidGoodbye(
            Goodbye state,
            @Nullable PersonId receiver,
            @Nullable Integer ageMonths,
            @Nullable RoomId room,
            @Nullable Integer promiseMinutes)
            implements Separation {
        public SaidGoodbye(
                Goodbye state, @Nullable PersonId receiver, @Nullable Integer ageMonths, @Nullable RoomId room) {
            this(state, receiver, ageMonths, room, null);
        }
    }

    /// The parent came back into the room after the goodbye: the clock starts again at the next goodbye, both are kept.
    record ParentReturned() implements Separation {}

    /// An educator is with the upset child; `nextWordMinutes` makes a new promise to the family.
    record Comforted(
            PersonId educator, Comfort how, @Nullable Integer nextWordMinutes) implements Separation {
        public Comforted {
            if (nextWordMinutes != null && (nextWordMinutes < 1 || nextWordMinutes > 120)) {
                throw new IllegalArgumentException("nextWordMinutes: 1 to 120");
            }
        }
    }

    /// Comforted and busy for two minutes or more (a Leuven episode), dated to its start.
    record Settled(
            Activity activity,
            @Nullable PersonId with,
            @Nullable Words words) implements Separation {}

    /// Distress again; within 15 minutes of settling it voids the settling. The check-in service promises word again,
    /// within `promiseMinutes` of hearing of it.
    record UpsetAgain(@Nullable Integer promiseMinutes) implements Separation {
        public UpsetAgain() {
            this(null);
        }
    }

    /// Nobody can say whether the child settled: the clock is censored here, with the reason.
    record LostSight(Loss reason) implements Separation {}

    /// Parent and child met again.
    record Reunited(Reunion state, @Nullable Words words) implements Separation {}

    /// An educator asked the parent to come back.
    record AskedToReturn(PersonId educator, @Nullable Words words) implements Separation {}

    /// The six goodbyes; glad and calm are happy ones, quiet is not (watchful, withdrawn, no protest).
    enum Goodbye {
        GLAD,
        CALM,
        QUIET,
        FUSSING,
        CRYING,
        INCONSOLABLE;

        public boolean isHappy() {
            return this == GLAD || this == CALM;
        }
    }

    /// What the educator is doing for the child.
    enum Comfort {
        HELD,
        COMFORTED,
        STILL_UPSET
    }

    /// What the child settled at, one tap; OTHER with words for the rest.
    enum Activity {
        PAINTING,
        BLOCKS,
        BOOKS,
        ON_A_LAP,
        TRAINS,
        OUTSIDE,
        BREAKFAST,
        SAND,
        WATER,
        MUSIC,
        PUZZLE,
        DOLLS,
        WINDOW,
        OTHER
    }

    /// Why the clock of a separation stopped without an answer.
    enum Loss {
        NAP,
        OUTING,
        NOT_WATCHED
    }

    /// How parent and child met again.
    enum Reunion {
        RAN_TO,
        CALM,
        TEARFUL,
        RELUCTANT_TO_LEAVE,
        LOOKED_AWAY
    }
}
