package hugkissgo.insights.metrics.centre;

import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.statistics.BenjaminiHochberg;
import hugkissgo.insights.statistics.Contrast;
import hugkissgo.insights.statistics.LabelPermutation;
import hugkissgo.insights.statistics.LabelPermutation.Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.zip.CRC32;

/// One question about one child, tested by shuffling marks within its weeks or months.
record Tested(
        History child,
        Object what,
        List<Attended> marked,
        List<Attended> others,
        LabelPermutation result,
        Contrast contrast) {
    private static final double FALSE_SHARE = 0.10;

    static Tested of(
            History child,
            Object what,
            Collection<List<Attended>> blocks,
            Predicate<Attended> mark,
            ToDoubleFunction<Attended> value) {
        var made = new ArrayList<Block>();
        for (List<Attended> block : blocks) {
            made.add(new Block(values(block, mark, value), values(block, mark.negate(), value)));
        }
        List<Attended> all = blocks.stream().flatMap(List::stream).toList();
        return new Tested(
                child,
                what,
                all.stream().filter(mark).toList(),
                all.stream().filter(mark.negate()).toList(),
                LabelPermutation.of(made, seed(child, what.toString())),
                Contrast.of(made));
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

    private static List<Double> values(
            List<Attended> block, Predicate<Attended> wanted, ToDoubleFunction<Attended> value) {
        return block.stream().filter(wanted).mapToDouble(value).boxed().toList();
    }

    /// From child, question and what is known: the same answer on every machine, without a clock.
    private static long seed(History child, String what) {
        var sum = new CRC32();
        sum.update((child.file().child() + what + child.file().seq()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
