package hugkissgo.insights.proof;

import hugkissgo.insights.statistics.RankCusum;
import hugkissgo.simulation.Shift;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.World;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;

/// What a page may say of a bump notice: how many of them are a real change, and how many real changes are noticed,
/// with two hard patches a year.
final class NoticeWorthExperiments {

    private static final long SEED = 20;
    private static final int CHILDREN = 100;
    private static final int PATCH = 15;
    private static final int GRACE = 5;

    private NoticeWorthExperiments() {}

    static Stream<Experiment> all() {
        return Stream.of(
                worth(
                        "metric 10, h 3.3, two patches a year: notices that are a real change",
                        RankCusum.Rule.TIER_1,
                        .77,
                        .87,
                        Year::precision),
                worth(
                        "metric 10, h 3.3, two patches a year: real changes noticed",
                        RankCusum.Rule.TIER_1,
                        .62,
                        .75,
                        Year::sensitivity),
                worth(
                        "metric 10, h 4.0, two patches a year: notices that are a real change",
                        RankCusum.Rule.TIER_2,
                        .86,
                        .95,
                        Year::precision),
                worth(
                        "metric 10, h 4.0, two patches a year: real changes noticed",
                        RankCusum.Rule.TIER_2,
                        .52,
                        .66,
                        Year::sensitivity));
    }

    private interface Share {
        double of(Year year);
    }

    /// One year of many children: notices, those within a patch or five days after it, and patches with a notice.
    private record Year(int notices, int real, int patchesNoticed) {

        Year plus(Year other) {
            return new Year(notices + other.notices, real + other.real, patchesNoticed + other.patchesNoticed);
        }

        double precision() {
            return (double) real / notices;
        }

        double sensitivity() {
            return patchesNoticed / (2.0 * CHILDREN);
        }
    }

    private static Experiment worth(String claim, RankCusum.Rule rule, double low, double high, Share share) {
        var centre = new SimulatedCentre(SEED, Integer.MAX_VALUE, 260, World.established());
        return new Experiment(claim, SEED, 100, 12, low, high, run -> {
            var year = new Year(0, 0, 0);
            for (int i = 0; i < CHILDREN; i++) {
                year = year.plus(year(centre, run * CHILDREN + i, rule));
            }
            return OptionalDouble.of(share.of(year));
        });
    }

    /// One patch in each half-year, moderate or strong by a coin.
    private static Year year(SimulatedCentre centre, int child, RankCusum.Rule rule) {
        var coin = new Random(centre.seed() * 1_000_003 + child);
        int first = 15 + coin.nextInt(90);
        int second = 135 + coin.nextInt(90);
        var one = Shift.episode(first, PATCH, coin.nextBoolean() ? Shift.STRONG : Shift.MODERATE);
        var two = Shift.episode(second, PATCH, coin.nextBoolean() ? Shift.STRONG : Shift.MODERATE);
        var mornings = centre.mornings(child, (day, nth) -> one.on(day, nth).plus(two.on(day, nth)));
        var noticed = BumpExperiments.notices(Told.recorded(mornings), rule);
        long inFirst = within(noticed, first);
        long inSecond = within(noticed, second);
        return new Year(noticed.size(), (int) (inFirst + inSecond), (inFirst > 0 ? 1 : 0) + (inSecond > 0 ? 1 : 0));
    }

    private static long within(List<Integer> days, int from) {
        return days.stream()
                .filter(day -> day >= from && day < from + PATCH + GRACE)
                .count();
    }
}
