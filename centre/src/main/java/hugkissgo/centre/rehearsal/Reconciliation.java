package hugkissgo.centre.rehearsal;

import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.morning.Journal.Heard;
import hugkissgo.centre.rehearsal.Stages.Logged;
import hugkissgo.centre.rehearsal.Stages.OnTopic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds each stage against the one before it, id by id: taps answered, events in the log, records on Kafka, feed
/// entries
/// owed to each guardian, separations folded.
record Reconciliation(Door office, @Nullable String broker, Map<String, List<Door>> phones, Journal journal) {
    /// What a family is told of; the rest of a child's events is the centre's own.
    private static final Set<String> TOLD_TO_FAMILIES = Set.of(
            "DroppedOff",
            "Received",
            "SaidGoodbye",
            "ParentReturned",
            "Comforted",
            "Settled",
            "UpsetAgain",
            "Reunited",
            "PickedUp",
            "GoodbyeHeld",
            "WordMissed");
    /// What the log writes by itself, because time passed.
    private static final Set<String> OF_TIME = Set.of("GoodbyeHeld", "WordMissed");

    /// Counts once; `phones` has every guardian's phone by child.
    Report count() {
        var count = new Report.Count();
        var log = new LinkedHashMap<String, List<Logged>>();
        phones.keySet().forEach(child -> log.put(child, Stages.log(office, child)));
        taps(count, log);
        chains(count, log);
        topic(count, log);
        feeds(count, log);
        separations(count, log);
        return count.close();
    }

    private void taps(Report.Count count, Map<String, List<Logged>> log) {
        Map<String, Logged> byId = log.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Logged::id, Function.identity(), (one, other) -> {
                    count.duplicated("event " + one.id() + " stands twice in the log");
                    return one;
                }));
        List<Heard> kept = journal.heard().stream().filter(Heard::isKept).toList();
        for (Heard tap : kept) {
            Logged event = byId.get(tap.id());
            if (event == null) {
                count.lost("tap " + tap.id() + " was acknowledged and is not in the log");
            } else if (event.seq() != tap.seq() || !event.child().equals(tap.child())) {
                count.reordered("tap " + tap.id() + " was answered as " + tap.seq() + " and stands at " + event.seq());
            }
        }
        Set<String> said = new HashSet<>(journal.said());
        byId.values().stream()
                .filter(it -> isOfTheMorning(it) && !OF_TIME.contains(it.type()) && !said.contains(it.id()))
                .forEach(it -> count.phantom("event " + it.id() + " of type " + it.type()));
        count.stage("taps acknowledged " + kept.size() + ", events in the log " + byId.size());
    }

    private static boolean isOfTheMorning(Logged event) {
        return TOLD_TO_FAMILIES.contains(event.type()) || event.type().equals("LostSight");
    }

    private void chains(Report.Count count, Map<String, List<Logged>> log) {
        log.forEach((child, events) -> {
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i).seq() != i + 1) {
                    count.gap(child + " has " + events.get(i).seq() + " where " + (i + 1) + " belongs");
                    return;
                }
            }
            if (!Stages.chainIsWhole(office, child)) {
                count.lost("the chain of " + child + " is broken");
            }
        });
    }

    private void topic(Report.Count count, Map<String, List<Logged>> log) {
        if (broker == null) {
            count.stage("records on Kafka not looked at: no broker address given");
            return;
        }
        Map<String, List<OnTopic>> records = Stages.topic(broker, log.keySet());
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

    private void feeds(Report.Count count, Map<String, List<Logged>> log) {
        int entries = 0;
        for (var family : phones.entrySet()) {
            List<String> owed = log.getOrDefault(family.getKey(), List.of()).stream()
                    .filter(it -> TOLD_TO_FAMILIES.contains(it.type()))
                    .map(Logged::id)
                    .toList();
            for (Door phone : family.getValue()) {
                List<String> told = Stages.feed(phone);
                entries += told.size();
                compare(count, family.getKey(), owed, told);
            }
        }
        count.stage("feed entries " + entries);
    }

    private static void compare(Report.Count count, String child, List<String> owed, List<String> told) {
        var left = new HashMap<String, Integer>();
        told.forEach(it -> left.merge(it, 1, Integer::sum));
        owed.stream()
                .filter(it -> !left.containsKey(it))
                .forEach(it -> count.lost("event " + it + " of " + child + " is in no feed of its guardian"));
        left.forEach((event, times) -> {
            if (times > 1) {
                count.duplicated("event " + event + " of " + child + " is told " + times + " times to one guardian");
            }
        });
        var wanted = new HashSet<>(owed);
        new ArrayList<>(left.keySet())
                .stream()
                        .filter(it -> !wanted.contains(it))
                        .forEach(it -> count.phantom("a feed of " + child + " tells of " + it));
    }

    private void separations(Report.Count count, Map<String, List<Logged>> log) {
        int folded = 0;
        for (var stream : log.entrySet()) {
            long goodbyes = journal.heard().stream()
                    .filter(it -> it.isKept()
                            && it.child().equals(stream.getKey())
                            && it.type().equals("DroppedOff"))
                    .count();
            int there = Stages.separations(office, stream.getKey()).size();
            folded += there;
            if (there < goodbyes) {
                count.lost((goodbyes - there) + " separations of " + stream.getKey() + " are not folded");
            } else if (there > goodbyes) {
                count.phantom((there - goodbyes) + " separations of " + stream.getKey());
            }
        }
        count.stage("separations folded " + folded);
    }
}
