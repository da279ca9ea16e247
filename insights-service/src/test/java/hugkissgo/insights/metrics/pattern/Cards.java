package hugkissgo.insights.metrics.pattern;

import hugkissgo.insights.metrics.History;
import java.time.YearMonth;
import java.util.List;

/// How many children of a centre the product's own rules would say something about, in one run for all of them.
public final class Cards {
    private Cards() {}

    /// Children with a card of metric 15 in that month.
    public static int goingWith(List<History> centre, YearMonth month) {
        return children(GoesWith.standing(GoesWith.tested(centre, month, new Tries())));
    }

    /// Children of whom metric 14 names a weekday.
    public static int weekdays(List<History> centre) {
        return children(Tested.standing(OwnWeekday.tested(centre, new Tries())));
    }

    private static int children(List<Tested> standing) {
        return (int) standing.stream()
                .map(it -> it.child().file().child())
                .distinct()
                .count();
    }
}
