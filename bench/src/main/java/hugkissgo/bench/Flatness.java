package hugkissgo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What one event costs while the history of a cohort grows, and while the number of children grows: each stage is a
/// read model of its own, filled before, and the stages take turns.
final class Flatness {
    private static final int WARM = 3;
    private static final int REPEATS = 45;

    private final Machine machine;
    private final Report report;

    /// A read model with so many children and events, and the next mornings of a hundred of them.
    private record Stage(String name, ReadModel model, Cohort cohort, List<Double> costs) {
        Round next() {
            return new Round(this, cohort.batches(1).iterator(), new double[2]);
        }
    }

    /// The next day of a hundred children of one stage, taken batch by batch between those of the others, with their
    /// events and seconds.
    private record Round(Stage stage, Iterator<List<ConsumerRecord<byte[], byte[]>>> batches, double[] sums) {
        void take() {
            var batch = batches.next();
            sums[0] += batch.size();
            sums[1] += FoldSpeed.seconds(() -> stage.model().take(batch));
        }

        double cost() {
            return 1e6 * sums[1] / sums[0];
        }
    }

    Flatness(Machine machine, Report report) {
        this.machine = machine;
        this.report = report;
    }

    void measure() {
        compared(
                "history of 100 children: ",
                List.of(
                        stage(21, 100, 1_000),
                        stage(22, 100, 10_000),
                        stage(23, 100, Bench.part(100_000)),
                        stage(24, 100, Bench.part(1_000_000))));
        compared(
                "children of 10 events each: ",
                List.of(
                        stage(31, 100, 1_000),
                        stage(32, 1_000, 10_000),
                        stage(33, Bench.part(10_000), Bench.part(100_000)),
                        stage(34, Bench.part(100_000), Bench.part(1_000_000))));
    }

    private Stage stage(int generation, int children, long events) {
        int days = (int) (events / children / 6) + 5;
        var cohort = new Cohort("g" + generation + "-", 3, children, days, days + WARM + REPEATS + 1);
        var model = ReadModel.deaf(machine, generation);
        long start = System.nanoTime();
        long filled = cohort.until(events, model::take);
        System.out.printf(
                Locale.ROOT,
                "  filled %,d events of %,d children, %,.0f a second%n",
                filled,
                children,
                filled / ((System.nanoTime() - start) / 1e9));
        return new Stage(
                String.format(Locale.ROOT, "%,d events of %,d children", filled, children),
                model,
                cohort,
                new ArrayList<>());
    }

    /// One round of all stages: batch by batch, each time another one first, so that a slow second hits all alike.
    private static List<Round> inTurns(List<Stage> stages) {
        var rounds = stages.stream().map(Stage::next).toList();
        var turns = new ArrayList<>(rounds);
        while (turns.stream().anyMatch(it -> it.batches().hasNext())) {
            turns.stream().filter(it -> it.batches().hasNext()).forEach(Round::take);
            Collections.rotate(turns, 1);
        }
        return rounds;
    }

    private void compared(String what, List<Stage> stages) {
        for (int i = 0; i < WARM; i++) {
            inTurns(stages);
        }
        for (int i = 0; i < REPEATS; i++) {
            inTurns(stages).forEach(it -> it.stage().costs().add(it.cost()));
        }
        var first = stages.getFirst().costs();
        for (Stage stage : stages) {
            var ratios = new ArrayList<Double>();
            for (int i = 0; i < REPEATS; i++) {
                ratios.add(stage.costs().get(i) / first.get(i));
            }
            report.row(
                    what + stage.name(),
                    Spread.of(stage.costs()).shown(0) + " µs an event; "
                            + Spread.of(ratios).shown(2) + " of the first",
                    stage == stages.getFirst() ? "" : "0.90 to 1.10");
            stage.model().close();
        }
    }
}
