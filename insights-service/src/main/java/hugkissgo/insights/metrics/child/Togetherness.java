package hugkissgo.insights.metrics.child;

import hugkissgo.care.Separation.Reunion;
import hugkissgo.care.id.PersonId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Interval;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.statistics.Proportion;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Metrics 16, 18 and 19: with whom the child settled, how parent and child meet again, and the shape of the goodbye.
public final class Togetherness {
    private static final int ENOUGH = 5;

    private Togetherness() {}

    /// How often with whom, in no order of merit, for planning the key person's leave; never with times.
    public record Comforters(int different, List<With> mornings) implements Value {}

    /// One adult and the mornings on which the child settled with them.
    public record With(PersonId person, int mornings) {}

    /// The reunions by kind, and the share that were warm or calm.
    record Reunions(
            Map<Reunion, Integer> each,
            int warmOrCalm,
            int of,
            @Nullable Interval interval) implements Value {
        @Override
        public Optional<Value> counts() {
            return Optional.of(new Reunions(each, warmOrCalm, of, null));
        }
    }

    /// Median minutes from arriving to the last goodbye, and how often a parent came back in ten mornings.
    record Shape(double medianMinutes, double returnsInTen) implements Value {}

    static Answer whoComforts(History history) {
        List<Attended> with = last(
                history.recorded().stream()
                        .filter(it -> comforter(it).isPresent())
                        .toList(),
                30);
        Basis basis = history.basis(Metric.WHO_COMFORTS, with);
        if (with.size() < ENOUGH) {
            return basis.notEnough("mornings", with.size(), ENOUGH);
        }
        var mornings = new TreeMap<String, Integer>();
        with.forEach(it -> mornings.merge(comforter(it).orElseThrow().value(), 1, Integer::sum));
        List<With> each = mornings.entrySet().stream()
                .map(it -> new With(new PersonId(it.getKey()), it.getValue()))
                .toList();
        return basis.known(new Comforters(each.size(), each));
    }

    static Answer reunion(History history) {
        List<Attended> met = last(
                history.all().stream().filter(it -> reunion(it).isPresent()).toList(), 20);
        Basis basis = history.basis(Metric.REUNION, met);
        if (met.size() < ENOUGH) {
            return basis.notEnough("reunions", met.size(), ENOUGH);
        }
        var each = new EnumMap<Reunion, Integer>(Reunion.class);
        met.forEach(it -> each.merge(reunion(it).orElseThrow(), 1, Integer::sum));
        int warm = each.getOrDefault(Reunion.RAN_TO, 0) + each.getOrDefault(Reunion.CALM, 0);
        return basis.known(
                new Reunions(each, warm, met.size(), Rates.interval(new Proportion(warm, met.size()).wilson())));
    }

    static Answer shape(History history) {
        List<Attended> parted = history.window().stream()
                .filter(it -> it.separation().parting() != null)
                .toList();
        Basis basis = history.basis(Metric.GOODBYE_SHAPE, parted);
        if (parted.size() < ENOUGH) {
            return basis.notEnough("mornings", parted.size(), ENOUGH);
        }
        double returns = parted.stream()
                .map(it -> it.separation().parting())
                .mapToInt(it -> it == null ? 0 : it.returns())
                .sum();
        return basis.known(new Shape(median(parted), 10 * returns / parted.size()));
    }

    private static double median(List<Attended> parted) {
        List<Long> minutes = parted.stream()
                .map(Attended::separation)
                .map(Togetherness::doorMinutes)
                .sorted(Comparator.naturalOrder())
                .toList();
        int half = minutes.size() / 2;
        return minutes.size() % 2 == 1 ? minutes.get(half) : (minutes.get(half - 1) + minutes.get(half)) / 2.0;
    }

    private static long doorMinutes(Separation it) {
        return it.parting() == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(it.arrival().at(), it.parting().last()).toMinutes());
    }

    private static Optional<PersonId> comforter(Attended it) {
        return Optional.ofNullable(it.separation().settling()).map(Separation.Settling::with);
    }

    private static Optional<Reunion> reunion(Attended it) {
        return Optional.ofNullable(it.separation().ending()).map(Separation.Ending::reunion);
    }

    private static List<Attended> last(List<Attended> all, int count) {
        return all.subList(Math.max(0, all.size() - count), all.size());
    }
}
