package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.child.Curves;
import hugkissgo.insights.metrics.child.Curves.Band;
import hugkissgo.insights.metrics.child.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where 8 in 10 of the children lay who came at the same age: shown from twenty children on, a picture of ordinary
/// variety.
public final class Bands {
    private static final int ENOUGH = 20;

    private Bands() {}

    /// How many children came before this one at the same age, and have their first weeks in the record.
    public static int earlier(History child, List<History> centre) {
        return others(child, centre).size();
    }

    private static List<History> others(History child, List<History> centre) {
        AgeBand ages = entry(child);
        return centre.stream()
                .filter(it -> !it.file().child().equals(child.file().child()))
                .filter(it -> it.holdsFirstDays() && entry(it) == ages && cameBefore(it, child))
                .toList();
    }

    public static List<Band> of(History child, List<History> centre) {
        AgeBand ages = entry(child);
        List<History> others = others(child, centre);
        var bands = new ArrayList<Band>();
        for (int[] span : Curves.spans()) {
            List<Double> shares = others.stream()
                    .map(it -> Shares.settled(it, span[0], span[1]))
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
            if (ages != AgeBand.UNKNOWN && shares.size() >= ENOUGH) {
                bands.add(new Band(span[0], span[1], at(shares, 0.1), at(shares, 0.9), shares.size()));
            }
        }
        return bands;
    }

    private static boolean cameBefore(History other, History child) {
        return !child.all().isEmpty()
                && other.all().getFirst().day().isBefore(child.all().getFirst().day());
    }

    private static AgeBand entry(History child) {
        return child.all().stream()
                .filter(it -> it.separation().parting() != null)
                .findFirst()
                .map((Attended it) -> AgeBand.of(it))
                .orElse(AgeBand.UNKNOWN);
    }

    static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
