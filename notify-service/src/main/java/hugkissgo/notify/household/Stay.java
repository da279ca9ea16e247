package hugkissgo.notify.household;

import hugkissgo.care.id.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One visit as its facts tell it: where the child is, the goodbye, the promise of word, and since when it is upset.
public record Stay(
        VisitId visit,
        Instant since,
        Where where,
        int goodbyes,
        @Nullable Parting parting,
        @Nullable Promise promise,
        @Nullable Instant upsetSince) {

    /// At the door, received in a room, or gone home.
    public enum Where {
        DOOR,
        HERE,
        GONE
    }

    /// Folds the facts of one visit in the order in which they happened.
    static Stay of(VisitId visit, List<Counted> facts) {
        var telling = new StayTelling();
        facts.stream().sorted(Counted.AS_IT_HAPPENED).forEach(telling::on);
        return telling.told(visit, facts.getFirst().at());
    }

    public boolean isOpen() {
        return where != Where.GONE;
    }

    public Mark mark() {
        return Mark.of(this);
    }
}
