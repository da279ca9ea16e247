package hugkissgo.checkin.day;

import hugkissgo.checkin.visit.Visit;
import java.time.LocalDate;
import java.util.Optional;

/// Where a child is just now, in the words of the boards.
public enum ChildState {
    EXPECTED,
    DOOR,
    HERE,
    UPSET,
    GONE,
    ABSENT;

    public static ChildState of(ChildDay child, Moment moment) {
        return child.openVisit()
                .map(ChildState::during)
                .or(() -> gone(child, moment))
                .orElseGet(() -> away(child, moment));
    }

    private static ChildState during(Visit visit) {
        if (visit.isAtTheDoor()) {
            return DOOR;
        }
        return visit.goodbyes().distress().isUpset() ? UPSET : HERE;
    }

    private static Optional<ChildState> gone(ChildDay child, Moment moment) {
        Visit visit = child.visit();
        boolean today = visit != null
                && visit.gone() != null
                && moment.day(visit.gone().at()).equals(moment.today());
        return today ? Optional.of(GONE) : Optional.empty();
    }

    private static ChildState away(ChildDay child, Moment moment) {
        Optional<LocalDate> today = moment.today();
        return child.absences().stream().anyMatch(it -> today.filter(it::isOn).isPresent()) ? ABSENT : EXPECTED;
    }
}
