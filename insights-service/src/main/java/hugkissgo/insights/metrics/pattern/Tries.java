package hugkissgo.insights.metrics.pattern;

import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What was tested of single children lately, for the next run over a whole centre: good as long as it is the very same
/// history and as of the same time. Only the result of a pure function is kept, so forgetting changes nothing.
public final class Tries {
    private static final int MOST = 600;

    private final LinkedHashMap<String, Kept> lately = new LinkedHashMap<>(64, 0.75f, true);

    private record Kept(History child, String asOf, List<Tested> tested) {
        boolean isOf(History other, String time) {
            return child == other && asOf.equals(time);
        }
    }

    List<Tested> of(Metric metric, History child, String asOf, Supplier<List<Tested>> test) {
        String key = metric.word() + " " + child.file().child().value();
        return lately(key, child, asOf).orElseGet(() -> keep(key, new Kept(child, asOf, test.get())));
    }

    private synchronized Optional<List<Tested>> lately(String key, History child, String asOf) {
        return Optional.ofNullable(lately.get(key))
                .filter(it -> it.isOf(child, asOf))
                .map(Kept::tested);
    }

    private synchronized List<Tested> keep(String key, Kept kept) {
        lately.put(key, kept);
        if (lately.size() > MOST) {
            lately.pollFirstEntry();
        }
        return kept.tested();
    }
}
