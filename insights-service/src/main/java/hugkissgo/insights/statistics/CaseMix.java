package hugkissgo.insights.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/// What was to be expected of each goodbye of a centre: what is usual for that child, moved on the logit scale by how
/// many days it has been coming, how long it was away, and how old it is. Indirect standardisation; each of these is
/// fitted in turn until expected and observed agree in every bin (iterative proportional fitting, Deming & Stephan
/// 1940), with some goodbyes as usual thrown in, so that a small bin moves little (Greenland 2007).
/// Age goes with the room, so it is compared within rooms only (provider effects, Kalbfleisch & Wolfe 2013): what one
/// room does is never explained away by the age of those in it.
public final class CaseMix {
    private static final double PRIOR = 5;
    /// Only enough to keep a room in which every goodbye went the same way finite.
    private static final double HARDLY_ANY = .1;

    private static final int ROUNDS = 30;
    private static final double STEP = 1;

    private final double[] settled;
    private final double[] logits;
    private final double[] usual;

    /// One goodbye: the child's own usual share, the bins of its circumstances (from 0), its room, and what came of it.
    public record Goodbye(double usual, int day, int gap, int age, int room, boolean settled) {
        public Goodbye {
            usual = Math.clamp(usual, .01, .99);
        }
    }

    private CaseMix(List<Goodbye> goodbyes) {
        this.settled = goodbyes.stream().mapToDouble(it -> it.settled ? 1 : 0).toArray();
        this.usual = goodbyes.stream().mapToDouble(Goodbye::usual).toArray();
        this.logits = Arrays.stream(usual).map(CaseMix::logit).toArray();
    }

    /// The share expected of each of these goodbyes, in their order.
    public static double[] expected(List<Goodbye> goodbyes) {
        var mix = new CaseMix(goodbyes);
        mix.rake(mix.bins(goodbyes, Goodbye::day, PRIOR), mix.bins(goodbyes, Goodbye::gap, PRIOR));
        Bins rooms = mix.bins(goodbyes, Goodbye::room, HARDLY_ANY);
        mix.rake(rooms, mix.bins(goodbyes, Goodbye::age, PRIOR));
        mix.without(rooms);
        mix.rake(mix.bins(goodbyes, _ -> 0, HARDLY_ANY));
        return Arrays.stream(mix.logits).map(CaseMix::share).toArray();
    }

    private void rake(Bins... circumstances) {
        for (int i = 0; i < ROUNDS; i++) {
            for (Bins one : circumstances) {
                moved(one, one.steps(settled, logits));
            }
        }
    }

    private void without(Bins bins) {
        moved(bins, Arrays.stream(bins.offsets).map(it -> -it).toArray());
    }

    private void moved(Bins bins, double[] by) {
        for (int i = 0; i < logits.length; i++) {
            logits[i] += by[bins.of[i]];
        }
    }

    private Bins bins(List<Goodbye> goodbyes, ToIntFunction<Goodbye> bin, double prior) {
        int[] of = goodbyes.stream().mapToInt(bin).toArray();
        int count = Arrays.stream(of).max().orElse(0) + 1;
        double[] sums = new double[count];
        double[] counts = new double[count];
        for (int i = 0; i < of.length; i++) {
            sums[of[i]] += usual[i];
            counts[of[i]]++;
        }
        for (int b = 0; b < count; b++) {
            sums[b] = counts[b] == 0 ? .5 : sums[b] / counts[b];
        }
        return new Bins(of, sums, new double[count], prior);
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /// One circumstance: the bin of each goodbye, the mean usual share of each bin, and how far it has been moved.
    private record Bins(int[] of, double[] usual, double[] offsets, double prior) {

        /// One step of Newton's for every bin; the goodbyes thrown in pull back to no offset.
        double[] steps(double[] settled, double[] logits) {
            double[] lacking = new double[usual.length];
            double[] weights = new double[usual.length];
            for (int i = 0; i < of.length; i++) {
                double share = share(logits[i]);
                lacking[of[i]] += settled[i] - share;
                weights[of[i]] += share * (1 - share);
            }
            for (int b = 0; b < usual.length; b++) {
                double share = share(logit(usual[b]) + offsets[b]);
                double step = (lacking[b] + prior * (usual[b] - share)) / (weights[b] + prior * share * (1 - share));
                lacking[b] = Math.clamp(step, -STEP, STEP);
                offsets[b] += lacking[b];
            }
            return lacking;
        }
    }
}
