package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.child.Curves;
import hugkissgo.insights.statistics.CaseMix;
import hugkissgo.insights.statistics.OwnBaseline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// One goodbye in a room, whether the child settled within about ten minutes, and the share that was to be expected of
/// it: from what is usual for this child, on such a day of its coming, after so many days away, at its age.
record Expected(RoomId room, ChildId child, boolean settled, double share) {
    private static final double ABOUT_TEN = Math.log(12.5);
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private record Asked(ChildId child, RoomId room, Attended it, double usual, int day) {}

    /// Those of the days asked for, each child's together.
    static List<Expected> of(Mornings mornings) {
        List<Asked> asked = asked(mornings);
        var rooms = new TreeMap<String, Integer>();
        asked.forEach(it -> rooms.putIfAbsent(it.room().value(), rooms.size()));
        double[] shares = CaseMix.expected(asked.stream()
                .map(it -> goodbye(it, rooms.getOrDefault(it.room().value(), 0)))
                .toList());
        var expected = new ArrayList<Expected>();
        for (int i = 0; i < shares.length; i++) {
            Asked one = asked.get(i);
            expected.add(new Expected(one.room(), one.child(), one.it().isWithinTen(), shares[i]));
        }
        return expected;
    }

    private static CaseMix.Goodbye goodbye(Asked one, int room) {
        Attended it = one.it();
        return new CaseMix.Goodbye(
                one.usual(), one.day(), gap(it), AgeBand.of(it).ordinal(), room, it.isWithinTen());
    }

    /// In one order, whatever order the children come in: sums of fractions depend on it.
    private static List<Asked> asked(Mornings mornings) {
        OwnBaseline.Centre centre = centre(mornings);
        return mornings.children().stream()
                .sorted(Comparator.comparing(it -> it.file().child().value()))
                .flatMap(it -> asked(it, mornings, centre).stream())
                .toList();
    }

    private static List<Asked> asked(History child, Mornings mornings, OwnBaseline.Centre centre) {
        var before = new ArrayList<OwnBaseline.Morning>();
        var asked = new ArrayList<Asked>();
        for (Attended it : child.recorded()) {
            RoomId room = it.separation().arrival().room();
            before.add(it.morning());
            if (room != null && mornings.isAskedFor(it)) {
                int day = child.holdsFirstDays() ? day(it) : 0;
                asked.add(new Asked(child.file().child(), room, it, usual(before, centre), day));
            }
        }
        return asked;
    }

    /// The bins of the adaptation curve from 1 on; 0 where the record began after the first days.
    private static int day(Attended it) {
        return 1
                + (int) Curves.spans().stream()
                        .filter(span -> span[1] < it.nth())
                        .count();
    }

    /// Yesterday, a weekend, a few days, a break; in calendar days.
    private static int gap(Attended it) {
        return it.gap() <= 1 ? 0 : it.gap() <= 3 ? 1 : it.gap() < 7 ? 2 : 3;
    }

    /// The share of this child's goodbyes that lately settled within about ten minutes, the last five attended days
    /// left out.
    private static double usual(List<OwnBaseline.Morning> mornings, OwnBaseline.Centre centre) {
        OwnBaseline usual = OwnBaseline.asOf(mornings, centre);
        double happy = usual.happy().value();
        double soon =
                NORMAL.cumulativeProbability((ABOUT_TEN - usual.logMinutes().value()) / centre.spread());
        return Math.clamp(happy + (1 - happy) * soon, .01, .99);
    }

    private static OwnBaseline.Centre centre(Mornings mornings) {
        List<Attended> all = mornings.children().stream()
                .flatMap(it -> it.recorded().stream())
                .toList();
        double happy = all.stream()
                .mapToInt(it -> it.outcome().isHappy() ? 1 : 0)
                .average()
                .orElse(.5);
        double[] logs = all.stream()
                .filter(it -> it.outcome().isHard())
                .mapToDouble(it -> Math.log(Math.max(1, it.minutes())))
                .toArray();
        double mean = Arrays.stream(logs).average().orElse(ABOUT_TEN);
        double square = Arrays.stream(logs)
                .map(it -> (it - mean) * (it - mean))
                .average()
                .orElse(1);
        return new OwnBaseline.Centre(happy, mean, Math.max(.1, Math.sqrt(square)));
    }
}
