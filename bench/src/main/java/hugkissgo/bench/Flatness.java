package hugkissgo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one event costs while the history of a cohort grows, and while the number of children grows: each stage is a
/// read model of its own, filled before, and the stages take turns.
final class Flatness {
    private static final int REPEATS = 5;
    private static final int BATCHES = 6;

    private final Machine machine;
    private final Report report;

    /// A read model with so many children and events, and the next mornings of a hundred of them.
    private record Stage(String name, ReadModel model, Cohort cohort, List<Double> costs) {
        void measure() {
            var batches = cohort.batches(BATCHES);
            int events = batches.stream().mapToInt(List::size).sum();
            costs.add(1e6 * FoldSpeed.seconds(() -> batches.forEach(model::take)) / events);
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
                        stage(23, 100, 100_000),
                        stage(24, 100, 1_000_000)));
        compared(
                "children of 10 events each: ",
                List.of(
                        stage(31, 100, 1_000),
                        stage(32, 1_000, 10_000),
                        stage(33, 10_000, 100_000),
                        stage(34, 100_000, 1_000_000)));
    }

    private Stage stage(int generation, int children, long events) {
        int days = (int) (events / children / 6) + 12 * (REPEATS + 2);
        var cohort = new Cohort("g" + generation + "-", 3, children, Math.max(days, 200));
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

    private void compared(String what, List<Stage> stages) {
        stages.forEach(Stage::measure);
        stages.forEach(it -> it.costs().clear());
        for (int i = 0; i < REPEATS; i++) {
            stages.forEach(Stage::measure);
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
