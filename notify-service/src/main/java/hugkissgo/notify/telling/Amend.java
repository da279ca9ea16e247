package hugkissgo.notify.telling;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.EventId;

/// A correction: whatever was told of this fact is marked amended, as of the correction's seq.
public record Amend(ChildId child, EventId fact, long shaped) {}
