package hugkissgo.notify.inbox;

import hugkissgo.care.Fact;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.telling.Entry;
import hugkissgo.notify.telling.News;
import java.util.List;
import java.util.stream.Stream;

/// One event of a child that was applied: the household right after it, and whom it tells.
record Applied(Fact fact, Household after, List<Entry> entries) {
    Stream<News> news() {
        return entries.stream().map(entry -> new News(entry, after, fact));
    }
}
