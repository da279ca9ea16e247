package hugkissgo.checkin.day;

import hugkissgo.care.Fact;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Decision.Accepted;
import java.time.Instant;
import java.util.Optional;

/// All that is known of one stream after its last fact, small enough to be kept with it.
public sealed interface Tail permits ChildDay, PersonFile, CentreBook {

    /// What is known after one more fact; never refuses, for a fact has happened.
    Tail after(Fact fact);

    /// Whether a proposal becomes a fact, judged by the facts before it.
    Decision decide(Proposal proposal, Moment moment);

    /// The next moment at which time alone changes something.
    default Optional<Instant> due() {
        return Optional.empty();
    }

    /// What time alone has made true by now, with its visit; it became true when it was due.
    default Optional<Accepted> passed(Instant now) {
        return Optional.empty();
    }

    /// What is known of a stream before its first fact.
    static Tail before(StreamId stream) {
        return stream.isChild() ? ChildDay.UNKNOWN : stream.isPerson() ? PersonFile.UNKNOWN : CentreBook.UNKNOWN;
    }
}
