package hugkissgo.insights.statistics;

import java.util.ArrayList;
import java.util.List;

/// How far rooms may lie from what was expected of them before it means anything: funnel limits with additive
/// over-dispersion (Spiegelhalter 2005; reference R `FunnelPlotR`). Rooms keep the order given, they are never ranked.
public record FunnelLimits(double overdispersion, List<Placed> rooms) {

    private static final double WARN = 1.959963984540054;
    private static final double ALARM = 3.090232306167813;
    private static final double TAIL = 0.1;

    /// A room's settled goodbyes beside what its own children's baselines expected, and the variance of that sum.
    public record Room(double observed, double expected, double variance, int goodbyes) {}

    /// Where a room lies: its excess per goodbye, and the half-widths of the 95 % and 99.8 % limits there.
    public record Placed(double excess, double limit95, double limit998) {

        public boolean beyond95() {
            return Math.abs(excess) > limit95;
        }

        public boolean beyond998() {
            return Math.abs(excess) > limit998;
        }
    }

    public FunnelLimits {
        rooms = List.copyOf(rooms);
    }

    /// Rooms without goodbyes or without uncertainty lie at 0 within limits of 0.
    public static FunnelLimits of(List<Room> rooms) {
        var telling = rooms.stream()
                .filter(room -> room.goodbyes > 0 && room.variance > 0)
                .toList();
        double extra = extra(telling);
        return new FunnelLimits(
                extra, rooms.stream().map(room -> placed(room, extra)).toList());
    }

    private static Placed placed(Room room, double extra) {
        if (room.goodbyes == 0 || !(room.variance > 0)) {
            return new Placed(0, 0, 0);
        }
        double sd = Math.sqrt(within(room) + extra);
        return new Placed(excess(room), WARN * sd, ALARM * sd);
    }

    /// The variance between rooms that their sizes do not explain, from z-scores with the outer tenths pulled in.
    private static double extra(List<Room> rooms) {
        if (rooms.size() < 2) {
            return 0;
        }
        double weights = rooms.stream().mapToDouble(room -> 1 / within(room)).sum();
        double squares =
                rooms.stream().mapToDouble(room -> Math.pow(within(room), -2)).sum();
        double ratio = winsorised(rooms.stream()
                        .map(r -> excess(r) / Math.sqrt(within(r)))
                        .toList())
                .stream()
                .mapToDouble(z -> z * z)
                .sum();
        return Math.max(0, (ratio - (rooms.size() - 1)) / (weights - squares / weights));
    }

    private static List<Double> winsorised(List<Double> scores) {
        var sorted = new ArrayList<>(scores);
        sorted.sort(null);
        int cut = (int) (TAIL * sorted.size());
        double low = sorted.get(cut);
        double high = sorted.get(sorted.size() - 1 - cut);
        return scores.stream().map(z -> Math.clamp(z, low, high)).toList();
    }

    private static double excess(Room room) {
        return (room.observed - room.expected) / room.goodbyes;
    }

    private static double within(Room room) {
        return room.variance / ((double) room.goodbyes * room.goodbyes);
    }
}
