package hugkissgo.bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Events folded a second, batch by batch beside the raw limit with the same documents and, on a part of them, beside
/// the consumer that takes one event at a time.
final class FoldSpeed {
    private static final int WARM = 25;
    private static final int REPEATS = 11;
    private static final int BATCHES = 16;

    private final Machine machine;
    private final Report report;

    FoldSpeed(Machine machine, Report report) {
        this.machine = machine;
        this.report = report;
    }

    private final List<Double> ours = new ArrayList<>();
    private final List<Double> ofRaw = new ArrayList<>();
    private final List<Double> ofNaive = new ArrayList<>();
    private final List<Double> naively = new ArrayList<>();
    private final List<Double> documents = new ArrayList<>();
    private final List<Double> size = new ArrayList<>();

    void measure() {
        var cohort = new Cohort("f", 1, 100, 500);
        var other = new Cohort("n", 1, 100, 500);
        var raw = new RawStore(machine.client());
        try (var model = ReadModel.deaf(machine, 1);
                var apart = ReadModel.deaf(machine, 2)) {
            var naive = new OneByOne(apart);
            for (int warm = 0; warm < WARM; warm++) {
                cohort.batches(BATCHES).forEach(it -> beside(model, raw, it));
                naive.take(other.batches(2).getFirst());
            }
            for (int i = 0; i < REPEATS; i++) {
                repeat(model, raw, naive, cohort, other);
            }
        }
        tell();
    }

    private void repeat(ReadModel model, RawStore raw, OneByOne naive, Cohort cohort, Cohort other) {
        double mine = 0;
        double limit = 0;
        int events = 0;
        int count = 0;
        long bytes = 0;
        for (var batch : cohort.batches(BATCHES)) {
            var both = beside(model, raw, batch);
            mine += both.mine;
            limit += both.limit;
            events += batch.size();
            count += both.left.count();
            bytes += both.left.bytes();
        }
        var some = other.batches(2).getFirst();
        double slow = seconds(() -> naive.take(some)) / some.size();
        ours.add(events / mine);
        ofRaw.add(limit / mine);
        naively.add(1 / slow);
        ofNaive.add(slow / (mine / events));
        documents.add(1.0 * count / events);
        size.add(1.0 * bytes / count);
    }

    private record Both(double mine, double limit, RawStore.Left left) {}

    private static Both beside(ReadModel model, RawStore raw, List<ConsumerRecord<byte[], byte[]>> batch) {
        double mine = seconds(() -> model.take(batch));
        var left = raw.left(batch);
        return new Both(mine, seconds(() -> raw.write(left)), left);
    }

    static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void tell() {
        report.row(
                "events folded a second, batches of " + Cohort.BATCH,
                Spread.of(ours).shown(0),
                "");
        report.row(
                "of the raw limit: find and bulkWrite of the same documents ("
                        + Spread.of(documents).shown(2) + " an event, "
                        + Spread.of(size).shown(0) + " bytes each)",
                Spread.of(ofRaw).shown(2),
                "at least 0.7");
        report.row(
                "events a second where each is read, changed and replaced alone",
                Spread.of(naively).shown(0),
                "");
        report.row("times that", Spread.of(ofNaive).shown(1), "at least 10");
    }
}
