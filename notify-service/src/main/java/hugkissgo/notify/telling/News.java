package hugkissgo.notify.telling;

import hugkissgo.care.Fact;
import hugkissgo.notify.household.Household;
import org.jspecify.annotations.Nullable;

/// An entry together with what it came from: the event (none for a small victory) and the household right after it.
public record News(Entry entry, Household after, @Nullable Fact fact) {}
