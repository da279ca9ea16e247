package hugkissgo.checkin.log;

import hugkissgo.care.Fact;
import hugkissgo.checkin.day.Reason;
import hugkissgo.checkin.day.Tail;

/// What somebody is told who said something: it is kept, it was kept before, or it is not.
public sealed interface Answer {

    /// It is in the log, on a majority of disks; `after` is what is known now.
    record Recorded(Fact fact, Tail after) implements Answer {}

    /// The same thing was said before; this is what was recorded then.
    record Already(Fact fact) implements Answer {}

    /// It was not recorded.
    record Refused(Reason reason) implements Answer {}
}
