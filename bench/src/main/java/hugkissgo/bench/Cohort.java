package hugkissgo.bench;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.PersonKey;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// So many simulated children of centres of a hundred, whose facts come as they would on Kafka: a day's facts of one
/// centre as they happened, one centre after the other.
final class Cohort {
    static final int OF_A_CENTRE = 100;
    /// As many as the inbox polls at once.
    static final int BATCH = 500;

    private final String name;
    private final List<ChildDays> children;
    private int day;

    Cohort(String name, long seed, int children, int days) {
        this(name, seed, children, days, days);
    }

    /// Where only the first hundred go on for so many days after all others stay away.
    Cohort(String name, long seed, int children, int days, int daysOfTheFirst) {
        this.name = name;
        this.children = IntStream.range(0, children)
                .mapToObj(i -> new ChildDays(
                        new ChildLog(centre(i), stream(i), PersonKey.of(new byte[32])),
                        new RoomId("room-" + i / 20 % 5),
                        new SimulatedCentre(seed, children, i < OF_A_CENTRE ? daysOfTheFirst : days, World.lifelike())
                                .days(i),
                        i % OF_A_CENTRE * 37))
                .toList();
    }

    CentreId centre(int child) {
        return new CentreId("centre-" + name + child / OF_A_CENTRE);
    }

    StreamId stream(int child) {
        return new StreamId("child-" + name + child);
    }

    int size() {
        return children.size();
    }

    /// What is said on this opening day in the centre whose first child that is.
    private List<ConsumerRecord<byte[], byte[]>> today(int first) {
        var centre = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        children.subList(first, Math.min(children.size(), first + OF_A_CENTRE))
                .forEach(it -> centre.addAll(it.on(day)));
        centre.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        return centre;
    }

    /// Day after day until so many facts were taken; returns how many they were.
    long until(long facts, Consumer<List<ConsumerRecord<byte[], byte[]>>> taker) {
        var waiting = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        long taken = 0;
        while (taken < facts) {
            for (int first = 0; first < children.size(); first += OF_A_CENTRE) {
                waiting.addAll(today(first));
                while (waiting.size() >= BATCH) {
                    taker.accept(List.copyOf(waiting.subList(0, BATCH)));
                    waiting.subList(0, BATCH).clear();
                    taken += BATCH;
                }
            }
            day++;
        }
        taker.accept(List.copyOf(waiting));
        return taken + waiting.size();
    }

    /// So many batches of the coming days of the first hundred children.
    List<List<ConsumerRecord<byte[], byte[]>>> batches(int count) {
        var coming = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (coming.size() < count * BATCH) {
            coming.addAll(today(0));
            day++;
        }
        var batches = new ArrayList<List<ConsumerRecord<byte[], byte[]>>>();
        for (int from = 0; from < coming.size(); from += BATCH) {
            batches.add(List.copyOf(coming.subList(from, Math.min(coming.size(), from + BATCH))));
        }
        return batches;
    }
}
