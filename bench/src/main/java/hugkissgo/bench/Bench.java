package hugkissgo.bench;

import java.util.LinkedHashMap;
import java.util.List;

/// Takes the measurements one after the other, prints the table and writes it down.
public final class Bench {
    private Bench() {}

    public static void main(String[] words) {
        var wanted = List.of(words);
        var report = new Report();
        try (var machine = new Machine()) {
            System.out.println(machine.inWords() + "; load " + Machine.load());
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
        }
        System.exit(0);
    }
}
