package hugkissgo.insights.fold;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.separation.Notes;
import hugkissgo.insights.victory.Line;
import hugkissgo.insights.victory.Victory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the insights carry forward for one child: its position in the log, its standing facts, one line a
/// separation, the small victories, and where it is just now.
public record ChildFile(
        CentreId centre,
        ChildId child,
        long seq,
        Hash hash,
        Notes standing,
        List<Line> lines,
        List<Victory> victories,
        @Nullable Live live) {
    public ChildFile {
        lines = List.copyOf(lines);
        victories = List.copyOf(victories);
    }

    public static ChildFile fresh(CentreId centre, ChildId child) {
        return new ChildFile(centre, child, 0, Hash.NONE, Notes.NONE, List.of(), List.of(), null);
    }

    ChildFile at(long now, Hash link) {
        return new ChildFile(centre, child, now, link, standing, lines, victories, live);
    }

    ChildFile standing(Notes now) {
        return new ChildFile(centre, child, seq, hash, now, lines, victories, live);
    }

    ChildFile lines(List<Line> now, @Nullable Live here) {
        return new ChildFile(centre, child, seq, hash, standing, now, victories, here);
    }

    ChildFile victories(List<Victory> now) {
        return new ChildFile(centre, child, seq, hash, standing, lines, now, live);
    }
}
