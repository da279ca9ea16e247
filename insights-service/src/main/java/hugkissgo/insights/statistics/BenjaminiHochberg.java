package hugkissgo.insights.statistics;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The p-values of one run, adjusted so that of all that stand at level q about a share q is false: Benjamini, Hochberg
/// 1995; reference R `p.adjust(method = "BH")`.
public record BenjaminiHochberg(List<Double> adjusted) {

    public BenjaminiHochberg {
        adjusted = List.copyOf(adjusted);
    }

    /// In the order given.
    public static BenjaminiHochberg of(List<Double> ps) {
        var largestFirst = IntStream.range(0, ps.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> ps.get(i)).reversed())
                .toList();
        var adjusted = DoubleStream.generate(() -> 1).limit(ps.size()).boxed().collect(Collectors.toList());
        double smallest = 1;
        for (int i = 0; i < ps.size(); i++) {
            int which = largestFirst.get(i);
            smallest = Math.min(smallest, ps.get(which) * ps.size() / (ps.size() - i));
            adjusted.set(which, smallest);
        }
        return new BenjaminiHochberg(Collections.unmodifiableList(adjusted));
    }

    /// Which of them stand when a share q of what stands may be false.
    public List<Integer> standing(double q) {
        return IntStream.range(0, adjusted.size())
                .filter(i -> adjusted.get(i) <= q)
                .boxed()
                .toList();
    }
}
