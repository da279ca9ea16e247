package hugkissgo.insights.statistics;

import hugkissgo.insights.statistics.LabelPermutation.Block;
import java.util.List;

/// By how much the marked mornings differ from the others of their week (or month), and the sampling variance of that:
/// the variance between blocks of their own differences, divided by their number; where blocks weigh unequally, as
/// Cochran 1977, 6.3 (ratio estimate).
/// Blocks that all show the same have variance 0; with fewer than two there is no spread to see, and it is infinite.
public record Contrast(double value, double variance, int blocks) {

    public static Contrast of(List<Block> all) {
        var blocks = all.stream().filter(Block::compares).toList();
        int n = blocks.size();
        if (n == 0) {
            return new Contrast(0, Double.POSITIVE_INFINITY, 0);
        }
        double weights = blocks.stream().mapToDouble(Block::weight).sum();
        double value =
                blocks.stream().mapToDouble(it -> it.weight() * it.contrast()).sum() / weights;
        double squares = blocks.stream()
                .mapToDouble(it -> Math.pow(it.weight() * (it.contrast() - value), 2))
                .sum();
        double variance = n == 1 ? Double.POSITIVE_INFINITY : squares * n / (n - 1) / (weights * weights);
        return new Contrast(value, variance, n);
    }
}
