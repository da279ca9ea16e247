package hugkissgo.centre.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// What the count found: each stage's number, and every difference in words that name ids and no people.
public record Report(
        List<String> stages, List<String> differences, int lost, int duplicated, int reordered, int gaps, int phantom) {
    private static final int A_FEW = 8;

    public Report {
        stages = List.copyOf(stages);
        differences = List.copyOf(differences);
    }

    public boolean isWhole() {
        return differences.isEmpty();
    }

    /// A few differences of each kind, the first that were found.
    public List<String> examples() {
        var seen = new HashMap<String, Integer>();
        return differences.stream()
                .filter(it -> seen.merge(it.substring(0, it.indexOf(':')), 1, Integer::sum) <= A_FEW)
                .toList();
    }

    /// Collects what the stages find.
    static final class Count {
        private final List<String> stages = new ArrayList<>();
        private final List<String> differences = new ArrayList<>();
        private int lost;
        private int duplicated;
        private int reordered;
        private int gaps;
        private int phantom;

        void stage(String line) {
            stages.add(line);
        }

        void lost(String what) {
            lost++;
            differences.add("lost: " + what);
        }

        void duplicated(String what) {
            duplicated++;
            differences.add("duplicated: " + what);
        }

        void reordered(String what) {
            reordered++;
            differences.add("out of order: " + what);
        }

        void gap(String what) {
            gaps++;
            differences.add("gap: " + what);
        }

        void phantom(String what) {
            phantom++;
            differences.add("nobody said: " + what);
        }

        Report close() {
            return new Report(stages, differences, lost, duplicated, reordered, gaps, phantom);
        }
    }
}
