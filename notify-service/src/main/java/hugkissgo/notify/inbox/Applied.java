package hugkissgo.notify.inbox;

import hugkissgo.care.Fact;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.telling.Entry;
import java.util.List;

/// One event of a child that was applied: the household right after it, and whom it tells.
public record Applied(Fact fact, Household after, List<Entry> entries) {}
