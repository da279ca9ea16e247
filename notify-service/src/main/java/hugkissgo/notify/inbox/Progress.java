package hugkissgo.notify.inbox;

import hugkissgo.care.Attendance.Corrected;
import hugkissgo.notify.telling.Amend;
import hugkissgo.notify.telling.Entry;
import hugkissgo.notify.telling.News;
import java.util.List;
import java.util.stream.Stream;

/// What one batch did to one stream: where it stood, where it stands, what was applied, what is to be reported.
record Progress(Standing before, Standing after, List<Applied> applied, List<String> troubles) {

    boolean advanced() {
        return after.seq() > before.seq();
    }

    boolean changed() {
        return advanced() || after.missing() != before.missing();
    }

    /// Something is missing that was not known to be missing before, or other than before.
    boolean asks() {
        return after.missing() && after.centre() != null && (advanced() || !before.missing());
    }

    Stream<Entry> entries() {
        return applied.stream().flatMap(it -> it.entries().stream());
    }

    Stream<News> news() {
        return applied.stream().flatMap(Applied::news);
    }

    Stream<Amend> amends() {
        return applied.stream()
                .filter(it -> it.fact().event() instanceof Corrected)
                .map(it -> new Amend(
                        it.fact().envelope().stream().child(),
                        ((Corrected) it.fact().event()).fact(),
                        it.fact().seq()));
    }
}
