package hugkissgo.checkin.log;

/// What verifying a stream found.
public sealed interface Verdict {

    /// Every fact is as it was written, and what is kept beside it follows from it.
    record Whole(long count) implements Verdict {}

    /// The first number at which something was done to the record, and what.
    record Broken(long count, long seq, What what) implements Verdict {}

    /// What can be done to a record.
    enum What {
        EDITED,
        REMOVED,
        INSERTED,
        SWAPPED,
        AFTER_EDITED,
        /// The record ends before an entry that was sent once.
        NEWEST_REMOVED,
        /// The entry is not the one that was sent once; the chain up to it may have been written anew.
        REPLACED
    }
}
