package hugkissgo.insights.metrics.centre;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.BenjaminiHochberg;
import hugkissgo.insights.statistics.LabelPermutation;
import hugkissgo.insights.statistics.LabelPermutation.Block;
import hugkissgo.insights.statistics.NormalShrinkage;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// Metrics 14 and 15 for one child, tested over all children at once, so that of ten cards about one is chance. Only
/// for families who agreed to patterns; never who brings, never the parent's coming back.
public final class Patterns {
    private static final double FALSE_SHARE = 0.10;
    private static final int WEEKS = 20;
    private static final int DAYS_A_WEEK = 3;
    private static final int EACH_SIDE = 8;
    private static final double MINUTES = 2;

    private Patterns() {}

    /// One weekday that differs within this child's weeks.
    record OnADay(DayOfWeek day, double times, double p, int weeks) implements Value {}

    /// One note of the morning on which goodbyes are harder: so many hard of so many with it, and without.
    record With(Morning note, int hardWith, int with, int hardWithout, int without, double minutes) implements Value {}

    /// Nothing stands out.
    record NothingFound(int looked) implements Value {}

    private record Tested(
            History child, Object what, List<Attended> marked, List<Attended> others, LabelPermutation result) {}

    public static Answer weekday(History child, List<History> centre) {
        int weeks = fullWeeks(child).size();
        Basis basis = child.basis(Metric.WEEKDAY, child.recorded());
        if (!About.of(child.file()).patternsWanted()) {
            return basis.notEnough("consent", 0, 1);
        }
        if (weeks < WEEKS) {
            return basis.notEnough("weeks", weeks, WEEKS);
        }
        List<Tested> all = centre.stream()
                .filter(it ->
                        About.of(it.file()).patternsWanted() && fullWeeks(it).size() >= WEEKS)
                .flatMap(it -> List.of(DayOfWeek.values()).stream().map(day -> weekday(it, day)))
                .filter(it -> it.result().blocks() >= EACH_SIDE)
                .toList();
        return standing(all).stream()
                .filter(it -> it.child().file().child().equals(child.file().child()))
                .findFirst()
                .map(it -> basis.known(new OnADay(
                        (DayOfWeek) it.what(),
                        Math.exp(shrunk(all, it)),
                        it.result().p(),
                        it.result().blocks())))
                .orElseGet(() -> basis.known(new NothingFound(all.size())));
    }

    public static Answer goesWith(History child, List<History> centre) {
        Basis basis = child.basis(Metric.GOES_WITH, child.recorded());
        if (!About.of(child.file()).patternsWanted()) {
            return basis.notEnough("consent", 0, 1);
        }
        if (!basis.isCovered()) {
            return basis.notCovered();
        }
        List<Tested> all = centre.stream()
                .filter(it -> About.of(it.file()).patternsWanted())
                .flatMap(it -> List.of(Morning.values()).stream().map(note -> note(it, note)))
                .filter(it -> it.marked().size() >= EACH_SIDE && it.others().size() >= EACH_SIDE)
                .toList();
        if (all.stream().noneMatch(it -> isOf(it, child.file().child()))) {
            return basis.notEnough("mornings-with-a-note", most(child), EACH_SIDE);
        }
        return standing(all).stream()
                .filter(it -> isOf(it, child.file().child()) && it.result().effect() >= MINUTES)
                .findFirst()
                .map(it -> basis.known(with(it)))
                .orElseGet(() -> basis.known(new NothingFound(all.size())));
    }

    private static boolean isOf(Tested tested, ChildId child) {
        return tested.child().file().child().equals(child);
    }

    private static List<Tested> standing(List<Tested> all) {
        return BenjaminiHochberg.of(all.stream().map(it -> it.result().p()).toList()).standing(FALSE_SHARE).stream()
                .map(all::get)
                .toList();
    }

    /// The effect drawn towards what all tested children show.
    private static double shrunk(List<Tested> all, Tested one) {
        var measured = all.stream()
                .map(it -> new NormalShrinkage.Measured(
                        it.result().effect(), 1.0 / it.result().blocks()))
                .toList();
        return NormalShrinkage.of(measured)
                .groups()
                .get(all.indexOf(one))
                .estimate()
                .value();
    }

    private static List<List<Attended>> fullWeeks(History child) {
        return Weekdays.weeks(child.recorded()).stream()
                .filter(it -> it.size() >= DAYS_A_WEEK)
                .toList();
    }

    private static Tested weekday(History child, DayOfWeek day) {
        return tested(
                child, day, Weekdays.weeks(child.recorded()), it -> it.day().getDayOfWeek() == day, true);
    }

    private static Tested note(History child, Morning note) {
        Collection<List<Attended>> months = child.recorded().stream()
                .collect(Collectors.groupingBy(it -> YearMonth.from(it.day()), TreeMap::new, Collectors.toList()))
                .values();
        return tested(
                child, note, months, it -> it.separation().arrival().morning().contains(note), false);
    }

    private static Tested tested(
            History child, Object what, Collection<List<Attended>> blocks, Predicate<Attended> mark, boolean logs) {
        var made = new ArrayList<Block>();
        for (List<Attended> block : blocks) {
            made.add(new Block(values(block, mark, logs), values(block, mark.negate(), logs)));
        }
        List<Attended> all = blocks.stream().flatMap(List::stream).toList();
        return new Tested(
                child,
                what,
                all.stream().filter(mark).toList(),
                all.stream().filter(mark.negate()).toList(),
                LabelPermutation.of(made, seed(child, what.toString())));
    }

    private static List<Double> values(List<Attended> block, Predicate<Attended> wanted, boolean logs) {
        return block.stream()
                .filter(wanted)
                .map(it -> logs ? it.y() : (double) it.halfHour())
                .toList();
    }

    private static With with(Tested it) {
        return new With(
                (Morning) it.what(),
                hard(it.marked()),
                it.marked().size(),
                hard(it.others()),
                it.others().size(),
                it.result().effect());
    }

    private static int hard(List<Attended> mornings) {
        return (int) mornings.stream().filter(it -> it.outcome().isHard()).count();
    }

    private static int most(History child) {
        return List.of(Morning.values()).stream()
                .mapToInt(note -> (int) child.recorded().stream()
                        .filter(it -> it.separation().arrival().morning().contains(note))
                        .count())
                .max()
                .orElse(0);
    }

    /// From child, question and what is known: the same answer on every machine, without a clock.
    private static long seed(History child, String what) {
        var sum = new CRC32();
        sum.update((child.file().child() + what + child.file().seq()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
