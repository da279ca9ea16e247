package hugkissgo.centre.reconciliation;

import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.reconciliation.Stages.Logged;
import hugkissgo.centre.reconciliation.Stages.Told;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The feeds against the log: every guardian reads of each event a family is told of, and of each small victory, once.
///
/// @param phones    every guardian's phone by child
/// @param victories what was published for families, by child; null where Kafka cannot be looked at
record InFeeds(Map<String, List<Door>> phones, @Nullable Map<String, Set<String>> victories) {

    void compare(Report.Count count, Map<String, List<Logged>> log) {
        int entries = 0;
        for (var family : phones.entrySet()) {
            Set<String> owed = owed(log.getOrDefault(family.getKey(), List.of()));
            for (Door phone : family.getValue()) {
                List<Told> told = Stages.feed(phone);
                entries += told.size();
                compare(count, family.getKey(), owed, told, false);
                if (victories != null) {
                    compare(count, family.getKey(), victories.getOrDefault(family.getKey(), Set.of()), told, true);
                }
            }
        }
        count.stage("feed entries " + entries);
    }

    private static Set<String> owed(List<Logged> events) {
        var owed = new HashSet<String>();
        events.stream()
                .filter(it -> Reconciliation.TOLD_TO_FAMILIES.contains(it.type()))
                .forEach(it -> owed.add(it.id()));
        return owed;
    }

    private static void compare(
            Report.Count count, String child, Set<String> owed, List<Told> told, boolean victories) {
        String what = victories ? "victory " : "event ";
        var times = new HashMap<String, Integer>();
        told.stream().filter(it -> it.isVictory() == victories).forEach(it -> times.merge(it.of(), 1, Integer::sum));
        owed.stream()
                .filter(it -> !times.containsKey(it))
                .forEach(it -> count.lost(what + it + " of " + child + " is not in the feed of a guardian"));
        times.forEach((id, often) -> {
            if (!owed.contains(id)) {
                count.phantom("a feed of " + child + " tells of " + what + id);
            } else if (often > 1) {
                count.duplicated(what + id + " of " + child + " is told " + often + " times to one guardian");
            }
        });
    }
}
