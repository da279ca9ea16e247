package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.statistics.MinuteHistogram;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The exact histograms of a centre by room, age and week; a cell of fewer than five children says only that it is too
/// small.
public final class Cells {
    private static final int FEWEST_CHILDREN = 5;

    private Cells() {}

    /// One cell: its place, how many children, and for each minute how many settled or were lost sight of.
    public record Cell(
            @Nullable RoomId room,
            String ages,
            LocalDate week,
            boolean tooSmall,
            @Nullable Integer children,
            List<Minute> minutes) {}

    /// What happened at one whole minute.
    public record Minute(int minute, int settled, int lost) {}

    private record Place(@Nullable RoomId room, AgeBand ages, LocalDate week) {}

    public static List<Cell> of(Mornings mornings) {
        var all = new HashMap<Place, List<Attended>>();
        var children = new HashMap<Place, Set<ChildId>>();
        for (History child : mornings.children()) {
            for (Attended it : mornings.recorded(child)) {
                Place place = place(it);
                all.computeIfAbsent(place, _ -> new ArrayList<>()).add(it);
                children.computeIfAbsent(place, _ -> new HashSet<>())
                        .add(child.file().child());
            }
        }
        return all.entrySet().stream()
                .map(it -> cell(
                        it.getKey(),
                        it.getValue(),
                        Objects.requireNonNull(children.get(it.getKey())).size()))
                .sorted(Comparator.comparing(Cell::week)
                        .thenComparing(it -> it.room() == null ? "" : it.room().value())
                        .thenComparing(Cell::ages))
                .toList();
    }

    private static Place place(Attended it) {
        LocalDate monday = it.day().with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
        return new Place(it.separation().arrival().room(), AgeBand.of(it), monday);
    }

    private static Cell cell(Place place, List<Attended> in, int children) {
        boolean tooSmall = children < FEWEST_CHILDREN;
        return new Cell(
                place.room(),
                place.ages().name(),
                place.week(),
                tooSmall,
                tooSmall ? null : children,
                tooSmall ? List.of() : minutes(in));
    }

    private static List<Minute> minutes(List<Attended> in) {
        var histogram = MinuteHistogram.of(in.stream().map(Attended::spell).toList());
        var minutes = new ArrayList<Minute>();
        for (int i = 0; i <= MinuteHistogram.LAST; i++) {
            if (histogram.settledAt(i) + histogram.lostAt(i) > 0) {
                minutes.add(new Minute(i, histogram.settledAt(i), histogram.lostAt(i)));
            }
        }
        return minutes;
    }
}
