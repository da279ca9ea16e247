package hugkissgo.insights.metrics.centre;

import hugkissgo.care.id.CentreId;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.metrics.centre.Cells.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// One week of a centre of which nothing is left but its cells: from its Monday until a moment, frozen at another.
public record FrozenWeek(CentreId centre, LocalDate monday, Instant until, Instant frozen, List<Cell> cells) {
    private static final int A_WEEK = 7;

    public FrozenWeek {
        cells = List.copyOf(cells);
    }

    /// The weeks from a Monday up to another, oldest first, without the empty ones; but the last of them is there
    /// always, as it says how far it is frozen.
    public static List<FrozenWeek> of(
            CentreId centre, List<History> children, ZoneId zone, LocalDate from, LocalDate end, Instant now) {
        var weeks = new ArrayList<FrozenWeek>();
        for (LocalDate monday = from; monday.isBefore(end); monday = monday.plusDays(A_WEEK)) {
            LocalDate next = monday.plusDays(A_WEEK);
            List<Cell> cells = Cells.of(new Mornings(children, monday, next.minusDays(1)));
            if (!cells.isEmpty() || !next.isBefore(end)) {
                weeks.add(new FrozenWeek(centre, monday, next.atStartOfDay(zone).toInstant(), now, cells));
            }
        }
        return weeks;
    }
}
