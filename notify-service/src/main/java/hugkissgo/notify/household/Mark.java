package hugkissgo.notify.household;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is kept of one visit's goodbye for the calendar of dots: happy, hard with its minutes, or not recorded.
public record Mark(
        VisitId visit,
        Instant at,
        @Nullable EventId goodbye,
        Kind kind,
        @Nullable Long minutes,
        boolean ongoing) {

    /// Filled, open, or a dash.
    public enum Kind {
        HAPPY,
        HARD,
        NONE
    }

    static Mark of(Stay stay) {
        Parting parting = stay.parting();
        if (parting == null) {
            return new Mark(stay.visit(), stay.since(), null, Kind.NONE, null, false);
        }
        if (parting.isHappy()) {
            return new Mark(stay.visit(), parting.at(), parting.goodbye(), Kind.HAPPY, null, false);
        }
        boolean ongoing = stay.isOpen() && parting.settledAt() == null;
        return new Mark(stay.visit(), parting.at(), parting.goodbye(), Kind.HARD, parting.minutes(), ongoing);
    }

    Mark without(EventId fact) {
        return fact.equals(goodbye) ? new Mark(visit, at, null, Kind.NONE, null, false) : this;
    }
}
