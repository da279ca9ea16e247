package hugkissgo.centre.reconciliation;

import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.morning.Journal.Heard;
import hugkissgo.centre.reconciliation.Stages.Logged;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds each stage against the one before it, id by id: taps answered, events in the log, records on Kafka, feed
/// entries owed to each guardian, separations folded.
public record Reconciliation(Door office, @Nullable String broker, Map<String, List<Door>> phones, Journal journal) {
    /// What a family is told of; the rest of a child's events is the centre's own.
    static final Set<String> TOLD_TO_FAMILIES = Set.of(
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
    public Report count() {
        var count = new Report.Count();
        var log = new LinkedHashMap<String, List<Logged>>();
        phones.keySet().forEach(child -> log.put(child, Stages.log(office, child)));
        taps(count, log);
        chains(count, log);
        var kafka = broker == null ? null : new Records(broker, log.keySet());
        if (kafka == null) {
            count.stage("records on Kafka not looked at: no broker address given");
        } else {
            OnKafka.compare(count, log, kafka.facts());
        }
        new InFeeds(phones, kafka == null ? null : kafka.victories()).compare(count, log);
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
