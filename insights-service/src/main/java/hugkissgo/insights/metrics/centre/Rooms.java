package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Basis;
import hugkissgo.insights.metrics.Metric;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.statistics.FunnelLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Metric 17: how many goodbyes of each room settled within about ten minutes, beside what its own children's usual
/// goodbyes, their days of coming and being away, and their age let expect. All rooms or none, in the order of their
/// ids, never ranked.
public final class Rooms {
    private static final int SEPARATIONS = 30;
    private static final int CHILDREN = 8;

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

        void add(Expected it) {
            children.add(it.child());
            observed += it.settled() ? 1 : 0;
            expected += it.share();
            variance += it.share() * (1 - it.share());
            goodbyes++;
        }
    }

    static Answer of(Mornings mornings) {
        Map<String, Sum> rooms = sums(Expected.of(mornings));
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

    private static Map<String, Sum> sums(List<Expected> goodbyes) {
        var rooms = new TreeMap<String, Sum>();
        goodbyes.forEach(
                it -> rooms.computeIfAbsent(it.room().value(), _ -> new Sum()).add(it));
        return rooms;
    }
}
