package hugkissgo.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Takes the measurements one after the other, prints the table and writes it down.
public final class Bench {
    private Bench() {}

    /// A full number of events or children, or the part of it that `-Dbench.part=100` (a hundredth) leaves for a try.
    static int part(int full) {
        return full / Integer.getInteger("bench.part", 1);
    }

    public static void main(String[] words) {
        var wanted = List.of(words);
        var report = new Report();
        try (var machine = new Machine()) {
            double before = Machine.load();
            System.out.println(machine.inWords() + "; load " + before);
            var all = new LinkedHashMap<String, Runnable>();
            all.put("fold", () -> new FoldSpeed(machine, report).measure());
            all.put("flat", () -> new Flatness(machine, report).measure());
            all.put("rebuild", () -> new Rebuild(machine, report).measure());
            all.put("page", () -> new PageTime(machine, report).measure());
            all.forEach((name, measurement) -> {
                if (wanted.isEmpty() || wanted.contains(name)) {
                    measurement.run();
                }
            });
            report.write(
                    Path.of("docs/insights-speed.md"),
                    String.format(
                            Locale.ROOT,
                            "%s. Load of the machine in the minute before %.1f, at the end %.1f (our own work is about 2).",
                            machine.inWords(),
                            before,
                            Machine.load()));
        }
        System.exit(0);
    }
}
