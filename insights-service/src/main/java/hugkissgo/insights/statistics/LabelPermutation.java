package hugkissgo.insights.statistics;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// Whether marked mornings differ from the others of the same week (or month), by shuffling the marks within each:
/// Fisher 1935, stopped early as Besag, Clifford 1991; reference R `coin::independence_test(y ~ mark | week)`.
/// `blocks` counts those that hold both kinds; with none there is nothing to compare, the effect is 0 and p is 1.
public record LabelPermutation(double effect, double p, int blocks) {

    private static final int ROUNDS = 9_999;
    private static final int ENOUGH = 50;
    private static final double SAME = 1e-9;

    /// The values of one week or month: of the mornings that carry the mark, and of those that do not.
    public record Block(List<Double> marked, List<Double> others) {
        public Block {
            marked = List.copyOf(marked);
            others = List.copyOf(others);
        }

        boolean compares() {
            return !marked.isEmpty() && !others.isEmpty();
        }

        double weight() {
            return (double) marked.size() * others.size() / (marked.size() + others.size());
        }

        /// The mean of the marked ones minus the mean of the others.
        double contrast() {
            return mean(marked) - mean(others);
        }

        private static double mean(List<Double> values) {
            return values.stream().mapToDouble(it -> it).average().orElse(0);
        }
    }

    /// The effect is the mean difference within blocks; the p-value is two-sided and depends only on the data and the
    /// seed.
    public static LabelPermutation of(List<Block> all, long seed) {
        var blocks = all.stream().filter(Block::compares).toList();
        if (blocks.isEmpty()) {
            return new LabelPermutation(0, 1, 0);
        }
        var pools = blocks.stream().map(Pool::of).toList();
        double observed = pools.stream().mapToDouble(Pool::excess).sum();
        double weight = blocks.stream().mapToDouble(Block::weight).sum();
        return new LabelPermutation(observed / weight, p(pools, Math.abs(observed) - SAME, seed), blocks.size());
    }

    private static double p(List<Pool> pools, double observed, long seed) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        int asLarge = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double sum = 0;
            for (Pool pool : pools) {
                sum += pool.shuffled(random);
            }
            asLarge += Math.abs(sum) >= observed ? 1 : 0;
            if (asLarge == ENOUGH) {
                return (double) ENOUGH / round;
            }
        }
        return (asLarge + 1.0) / (ROUNDS + 1);
    }

    /// A block's values with the marked ones first, shuffled in place.
    private record Pool(double[] values, int marked, double expected) {

        static Pool of(Block block) {
            var values = new double[block.marked.size() + block.others.size()];
            double total = 0;
            for (int i = 0; i < values.length; i++) {
                values[i] = i < block.marked.size() ? block.marked.get(i) : block.others.get(i - block.marked.size());
                total += values[i];
            }
            return new Pool(values, block.marked.size(), total * block.marked.size() / values.length);
        }

        double excess() {
            double sum = -expected;
            for (int i = 0; i < marked; i++) {
                sum += values[i];
            }
            return sum;
        }

        double shuffled(UniformRandomProvider random) {
            for (int i = 0; i < marked; i++) {
                int other = i + random.nextInt(values.length - i);
                double moved = values[i];
                values[i] = values[other];
                values[other] = moved;
            }
            return excess();
        }
    }
}
