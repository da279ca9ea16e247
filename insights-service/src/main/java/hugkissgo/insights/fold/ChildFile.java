package hugkissgo.insights.fold;

import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.insights.separation.Notes;
import hugkissgo.insights.victory.Before;
import hugkissgo.insights.victory.Ledger;
import hugkissgo.insights.victory.Line;
import hugkissgo.insights.victory.Victory;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that the insights carry forward for one child: its position in the log, its standing facts, the ledger of its
/// mornings, the small victories that could still be amended, and where it is just now. It does not grow with the
/// years.
public record ChildFile(
        CentreId centre,
        ChildId child,
        long seq,
        Hash hash,
        Notes standing,
        Ledger ledger,
        List<Victory> victories,
        @Nullable Live live) {
    public ChildFile {
        victories = List.copyOf(victories);
    }

    public static ChildFile fresh(CentreId centre, ChildId child) {
        return new ChildFile(centre, child, 0, Hash.NONE, Notes.NONE, Ledger.EMPTY, List.of(), null);
    }

    /// With all mornings and victories at hand again, for a fact that concerns one that lies behind. What is left of
    /// those before counts unless this file is being told anew from its beginning.
    public ChildFile reopened(Before before, Collection<Line> lines, Collection<Victory> told) {
        Before known = before.seq() <= seq ? before : Before.NOTHING;
        var open = lines.stream().filter(it -> !known.has(it)).toList();
        return new ChildFile(
                centre,
                child,
                seq,
                hash,
                standing,
                ledger.reopened(known.past(), open),
                Victory.together(told, victories),
                live);
    }

    /// As it is kept: with the open page of the ledger only, and the victories on it.
    public ChildFile turned() {
        Ledger page = ledger.turned(child);
        return new ChildFile(
                centre,
                child,
                seq,
                hash,
                standing,
                page,
                victories.stream().filter(page::isOpen).toList(),
                live);
    }

    /// The victories that are kept beside the file from now on.
    public List<Victory> behind() {
        return victories.stream().filter(it -> !ledger.isOpen(it)).toList();
    }

    ChildFile at(long now, Hash link) {
        return new ChildFile(centre, child, now, link, standing, ledger, victories, live);
    }

    ChildFile standing(Notes now) {
        return new ChildFile(centre, child, seq, hash, now, ledger, victories, live);
    }

    ChildFile ledger(Ledger now, @Nullable Live here) {
        return new ChildFile(centre, child, seq, hash, standing, now, victories, here);
    }

    ChildFile celebrated() {
        return new ChildFile(
                centre,
                child,
                seq,
                hash,
                standing,
                ledger,
                ledger.victories(child, seq, About.of(this).settledInConfirmed(), victories),
                live);
    }
}
