package hugkissgo.centre.reconciliation;

import hugkissgo.centre.reconciliation.Records.OnTopic;
import hugkissgo.centre.reconciliation.Stages.Logged;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Kafka against the log: every event is there, and of each child the first appearances are in order without a gap.
/// A record may be repeated; consumers ignore it.
final class OnKafka {
    private OnKafka() {}

    static void compare(Report.Count count, Map<String, List<Logged>> log, Map<String, List<OnTopic>> records) {
        int repeated = 0;
        for (var stream : log.entrySet()) {
            List<OnTopic> there = records.getOrDefault(stream.getKey(), List.of());
            List<OnTopic> first = firstAppearances(there);
            repeated += there.size() - first.size();
            inOrder(count, stream.getKey(), first);
            Set<String> ids = first.stream().map(OnTopic::id).collect(Collectors.toSet());
            stream.getValue().stream()
                    .filter(it -> !ids.contains(it.id()))
                    .forEach(it -> count.lost("event " + it.id() + " is not on Kafka"));
        }
        count.stage("records on Kafka "
                + records.values().stream().mapToInt(List::size).sum() + ", of them repeated " + repeated
                + " (allowed)");
    }

    private static List<OnTopic> firstAppearances(List<OnTopic> records) {
        var seen = new HashSet<String>();
        return records.stream().filter(it -> seen.add(it.id())).toList();
    }

    private static void inOrder(Report.Count count, String child, List<OnTopic> first) {
        long last = 0;
        for (OnTopic record : first) {
            if (record.seq() < last) {
                count.reordered(child + " has " + record.seq() + " on Kafka after " + last);
            } else if (record.seq() > last + 1) {
                count.gap(child + " has " + record.seq() + " on Kafka right after " + last);
            }
            last = Math.max(last, record.seq());
        }
    }
}
