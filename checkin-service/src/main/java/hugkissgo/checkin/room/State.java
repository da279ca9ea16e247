package hugkissgo.checkin.room;

import hugkissgo.checkin.day.ChildDay;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Where a child is in its day, in one word; on a day on which the centre is closed nobody is expected.
public enum State {
    EXPECTED,
    DOOR,
    HERE,
    UPSET,
    GONE,
    ABSENT,
    CLOSED;

    public static State of(ChildDay day, LocalDate today, Known known) {
        Visit visit = day.visit();
        if (visit != null && visit.isOpen()) {
            return open(visit);
        }
        if (visit != null && goneOn(visit, today, known.zone())) {
            return GONE;
        }
        if (!known.isOpenOn(today)) {
            return CLOSED;
        }
        return day.absences().stream().anyMatch(it -> it.isOn(today)) ? ABSENT : EXPECTED;
    }

    /// The visit that a board shows today: the open one, however old, or the one that ended today.
    static @Nullable Visit shown(ChildDay day, LocalDate today, ZoneId zone) {
        Visit visit = day.visit();
        return visit != null && (visit.isOpen() || goneOn(visit, today, zone)) ? visit : null;
    }

    /// Since when, as far as it is a moment.
    static @Nullable Instant since(@Nullable Visit visit) {
        if (visit == null) {
            return null;
        }
        if (visit.gone() != null) {
            return visit.gone().at();
        }
        Instant upset = visit.goodbyes().distress().upsetSince();
        if (upset != null) {
            return upset;
        }
        if (visit.received() != null) {
            return visit.received().at();
        }
        return visit.brought() == null ? null : visit.brought().at();
    }

    private static State open(Visit visit) {
        if (visit.isAtTheDoor()) {
            return DOOR;
        }
        return visit.goodbyes().distress().isUpset() ? UPSET : HERE;
    }

    private static boolean goneOn(Visit visit, LocalDate today, ZoneId zone) {
        return visit.gone() != null
                && LocalDate.ofInstant(visit.gone().at(), zone).equals(today);
    }
}
