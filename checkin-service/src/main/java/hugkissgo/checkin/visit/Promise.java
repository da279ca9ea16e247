package hugkissgo.checkin.visit;

import hugkissgo.care.Fact;
import java.time.Duration;
import java.time.Instant;

/// Word to the family, promised by a time; kept or missed by the log alone.
public record Promise(Instant made, Instant due, boolean missed) {

    /// A promise counts from the moment the family can hear of it, so never from a time before that.
    static Promise by(Fact fact, int minutes) {
        Instant heard = fact.envelope().heardAt();
        Instant made = fact.at().isAfter(heard) ? fact.at() : heard;
        return new Promise(made, made.plus(Duration.ofMinutes(minutes)), false);
    }

    Promise missedAt(Instant promised) {
        return promised.equals(due) ? new Promise(made, due, true) : this;
    }

    /// A promise that a correction brought back after its time runs once more, so that nobody is told of a word missed
    /// that nobody knew was still owed.
    Promise revivedAt(Instant now) {
        return missed || due.isAfter(now) ? this : new Promise(now, now.plus(Duration.between(made, due)), false);
    }
}
