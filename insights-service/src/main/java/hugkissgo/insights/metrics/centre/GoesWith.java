package hugkissgo.insights.metrics.centre;

import hugkissgo.care.Attendance.Morning;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Metric 15: a note of the morning on which goodbyes are harder, tested over all children at once. Only for families
/// who agreed to patterns; never who brings, never the parent's coming back.
public final class GoesWith {
    private static final int EACH_SIDE = 8;
    private static final double MINUTES = 2;

    private GoesWith() {}

    /// So many hard of so many mornings with the note, and without it, and the minutes between.
    record With(Morning note, int hardWith, int with, int hardWithout, int without, double minutes) implements Value {}

    public static Answer of(History child, List<History> centre) {
        Basis basis = child.basis(Metric.GOES_WITH, child.recorded());
        if (!About.of(child.file()).patternsWanted()) {
            return basis.notEnough("consent", 0, 1);
        }
        if (!basis.isCovered()) {
            return basis.notCovered();
        }
        List<Tested> all = centre.stream()
                .filter(it -> About.of(it.file()).patternsWanted())
                .flatMap(GoesWith::notes)
                .filter(it -> it.marked().size() >= EACH_SIDE && it.others().size() >= EACH_SIDE)
                .toList();
        if (all.stream().noneMatch(it -> it.isOf(child))) {
            return basis.notEnough("mornings-with-a-note", most(child), EACH_SIDE);
        }
        return Tested.standing(all).stream()
                .filter(it -> it.isOf(child) && it.result().effect() >= MINUTES)
                .findFirst()
                .map(it -> basis.known(with(it)))
                .orElseGet(() -> basis.known(new NothingFound(all.size())));
    }

    private static Stream<Tested> notes(History child) {
        Collection<List<Attended>> months = child.recorded().stream()
                .collect(Collectors.groupingBy(it -> YearMonth.from(it.day()), TreeMap::new, Collectors.toList()))
                .values();
        return Stream.of(Morning.values())
                .map(note -> Tested.of(child, note, months, it -> has(it, note), Attended::halfHour));
    }

    private static boolean has(Attended it, Morning note) {
        return it.separation().arrival().morning().contains(note);
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
        return Stream.of(Morning.values())
                .mapToInt(note -> (int)
                        child.recorded().stream().filter(it -> has(it, note)).count())
                .max()
                .orElse(0);
    }
}
