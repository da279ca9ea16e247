package hugkissgo.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Takes the measurements one after the other, prints the table of each and writes it down.
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
            var all = new LinkedHashMap<String, Runnable>();
            all.put("fold", () -> new FoldSpeed(machine, report).measure());
            all.put("flat", () -> new Flatness(machine, report).measure());
            all.put("rebuild", () -> new Rebuild(machine, report).measure());
            all.put("page", () -> new PageTime(machine, report).measure());
            var order = List.copyOf(all.keySet());
            for (String name : order) {
                if (wanted.isEmpty() || wanted.contains(name)) {
                    String before = loaded(machine);
                    Objects.requireNonNull(all.get(name)).run();
                    report.write(Path.of("docs/insights-speed.md"), order, name, before + ended());
                }
            }
        }
        System.exit(0);
    }

    private static String loaded(Machine machine) {
        String before = String.format(
                Locale.ROOT, "%s. Load of the machine in the minute before %.1f", machine.inWords(), Machine.load());
        System.out.println(before);
        return before;
    }

    private static String ended() {
        return String.format(Locale.ROOT, ", at the end %.1f (our own work is about 2).", Machine.load());
    }
}
