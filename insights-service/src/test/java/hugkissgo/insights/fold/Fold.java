package hugkissgo.insights.fold;

import hugkissgo.care.Fact;
import hugkissgo.insights.Chronicle;
import java.util.Map;

/// Folds a whole chronicle at once.
public final class Fold {
    private Fold() {}

    public static Separations of(Chronicle chronicle) {
        var state = new Separations(
                ChildFile.fresh(Chronicle.OAK, chronicle.stream().child()), Map.of());
        for (Fact fact : chronicle.facts()) {
            state = state.after(fact);
        }
        return state;
    }
}
