package hugkissgo.insights.metrics.pattern;

import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.statistics.BenjaminiHochberg;
import hugkissgo.insights.statistics.Contrast;
import hugkissgo.insights.statistics.LabelPermutation;
import hugkissgo.insights.statistics.LabelPermutation.Block;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/// One question about one child, tested by shuffling marks within its weeks or months.
record Tested(History child, Object what, LabelPermutation result, Contrast contrast) {
    private static final double FALSE_SHARE = 0.10;

    static Tested of(
            History child, Object what, long seed, Collection<List<Attended>> blocks, Predicate<Attended> mark) {
        List<Block> made = blocks.stream()
                .map(it -> new Block(values(it, mark), values(it, mark.negate())))
                .toList();
        return new Tested(child, what, LabelPermutation.of(made, seed), Contrast.of(made));
    }

    /// Those of a whole run that stand when one in ten of what stands may be chance.
    static List<Tested> standing(List<Tested> all) {
        return BenjaminiHochberg.of(all.stream().map(it -> it.result().p()).toList()).standing(FALSE_SHARE).stream()
                .map(all::get)
                .toList();
    }

    boolean isOf(History other) {
        return child.file().child().equals(other.file().child());
    }

    private static List<Double> values(List<Attended> block, Predicate<Attended> wanted) {
        return block.stream().filter(wanted).mapToDouble(Attended::y).boxed().toList();
    }

    /// From child, question and as of when: the same answer on every machine, without a clock.
    static long seed(History child, String what, String asOf) {
        var sum = new CRC32();
        sum.update((child.file().child() + what + asOf).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
