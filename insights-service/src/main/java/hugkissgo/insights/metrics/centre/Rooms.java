package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.FunnelLimits;
import hugkissgo.insights.statistics.OwnBaseline;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Metric 17: how many goodbyes of each room settled within about ten minutes, beside what its own children's usual
/// goodbyes let expect. All rooms or none, in the order of their ids, never ranked.
public final class Rooms {
    private static final int SEPARATIONS = 30;
    private static final int CHILDREN = 8;
    private static final double ABOUT_TEN = Math.log(12.5);
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Rooms() {}

    /// The funnel: rooms with their limits.
    public record Funnel(List<Room> rooms, double overdispersion) implements Value {}

    /// One room: its excess per goodbye, and how far it may lie from 0 without meaning anything.
    public record Room(RoomId room, int goodbyes, int children, double excess, double limit95, double limit998) {}

    private static final class Sum {
        final Set<ChildId> children = new HashSet<>();
        double observed;
        double expected;
        double variance;
        int goodbyes;
    }

    static Answer of(Mornings mornings) {
        Map<String, Sum> rooms = sums(mornings, centre(mornings));
        Basis basis = mornings.basis(
                Metric.ROOM_FUNNEL,
                rooms.values().stream().mapToInt(it -> it.goodbyes).sum());
        int fewest = rooms.values().stream().mapToInt(it -> it.goodbyes).min().orElse(0);
        if (fewest < SEPARATIONS) {
            return basis.notEnough("separations-in-every-room", fewest, SEPARATIONS);
        }
        int children =
                rooms.values().stream().mapToInt(it -> it.children.size()).min().orElse(0);
        if (children < CHILDREN) {
            return basis.notEnough("children-in-every-room", children, CHILDREN);
        }
        return basis.known(funnel(rooms));
    }

    private static Funnel funnel(Map<String, Sum> rooms) {
        FunnelLimits limits = FunnelLimits.of(rooms.values().stream()
                .map(it -> new FunnelLimits.Room(it.observed, it.expected, it.variance, it.goodbyes))
                .toList());
        var placed = new ArrayList<Room>();
        int i = 0;
        for (var room : rooms.entrySet()) {
            FunnelLimits.Placed it = limits.rooms().get(i++);
            placed.add(new Room(
                    new RoomId(room.getKey()),
                    room.getValue().goodbyes,
                    room.getValue().children.size(),
                    it.excess(),
                    it.limit95(),
                    it.limit998()));
        }
        return new Funnel(placed, limits.overdispersion());
    }

    private static Map<String, Sum> sums(Mornings mornings, OwnBaseline.Centre centre) {
        var rooms = new TreeMap<String, Sum>();
        for (History child : mornings.children()) {
            var before = new ArrayList<OwnBaseline.Morning>();
            for (Attended it : child.recorded()) {
                RoomId room = it.separation().arrival().room();
                before.add(it.morning());
                if (room != null && mornings.isAskedFor(it)) {
                    add(
                            rooms.computeIfAbsent(room.value(), _ -> new Sum()),
                            child.file().child(),
                            it,
                            expected(before, centre));
                }
            }
        }
        return rooms;
    }

    private static void add(Sum sum, ChildId child, Attended it, double expected) {
        sum.children.add(child);
        sum.observed += it.isWithinTen() ? 1 : 0;
        sum.expected += expected;
        sum.variance += expected * (1 - expected);
        sum.goodbyes++;
    }

    /// The share of this child's goodbyes that lately settled within about ten minutes, the last five attended days
    /// left
    /// out.
    private static double expected(List<OwnBaseline.Morning> mornings, OwnBaseline.Centre centre) {
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
        double mean = java.util.Arrays.stream(logs).average().orElse(ABOUT_TEN);
        double square = java.util.Arrays.stream(logs)
                .map(it -> (it - mean) * (it - mean))
                .average()
                .orElse(1);
        return new OwnBaseline.Centre(happy, mean, Math.max(.1, Math.sqrt(square)));
    }
}
