package hugkissgo.insights.separation;

/// How a goodbye turned out, as far as anybody noted it.
public sealed interface Outcome {

    /// The longest time that is counted, in minutes: the cells of the centre end here.
    int LONGEST = 180;

    /// The child was here and nobody noted a goodbye: it counts neither way.
    record NotRecorded() implements Outcome {}

    /// Not over yet, last heard of after so many minutes; `hard` as soon as it cannot be a happy one any more.
    record Open(boolean hard, int minutes) implements Outcome {}

    /// Glad or calm, and no distress in the first ten minutes.
    record Happy() implements Outcome {}

    /// Comforted and busy again after so many whole minutes from the last goodbye.
    record Settled(int minutes) implements Outcome {}

    /// Nobody saw the child settle; the clock was still running after so many whole minutes.
    record Censored(int minutes, Reason reason) implements Outcome {}

    /// Why the clock stopped without an answer.
    enum Reason {
        NAP,
        OUTING,
        NOT_WATCHED,
        PICKED_UP,
        DAY_END
    }

    default boolean isHappy() {
        return this instanceof Happy;
    }

    default boolean isHard() {
        return switch (this) {
            case Settled _, Censored _ -> true;
            case Open open -> open.hard();
            case Happy _, NotRecorded _ -> false;
        };
    }

    /// Noted and over: only these stand in any window.
    default boolean isRecorded() {
        return switch (this) {
            case Happy _, Settled _, Censored _ -> true;
            case Open _, NotRecorded _ -> false;
        };
    }

    /// Minutes of the clock, 0 for a happy goodbye.
    default int minutes() {
        return switch (this) {
            case Settled settled -> settled.minutes();
            case Censored censored -> censored.minutes();
            case Open open -> open.minutes();
            case Happy _, NotRecorded _ -> 0;
        };
    }

    /// What is left of it when the child has come again and nobody ever said how that morning ended.
    default Outcome over() {
        return switch (this) {
            case Open open -> open.hard() ? new Censored(open.minutes(), Reason.DAY_END) : new Happy();
            case Happy _, Settled _, Censored _, NotRecorded _ -> this;
        };
    }

    /// Whether the end of the clock was seen.
    default boolean isSeen() {
        return this instanceof Happy || this instanceof Settled;
    }
}
