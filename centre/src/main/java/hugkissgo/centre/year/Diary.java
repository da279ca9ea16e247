package hugkissgo.centre.year;

import hugkissgo.simulation.Shift;
import hugkissgo.simulation.SimulatedCentre;
import hugkissgo.simulation.SimulatedDay;
import hugkissgo.simulation.SimulatedDay.Absent;
import hugkissgo.simulation.SimulatedMorning;
import hugkissgo.simulation.World;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The days of one child between two dates, both included. The model begins at the child's own first day, so that a
/// child who came long ago has long settled in.
record Diary(Enrolled child, int index, long seed, ZoneId zone) {
    /// Days before this many years have no weight any more.
    private static final int LONG_AGO = 3;
    /// After how many mornings a key person looks back on the last ten, and how many of those may have been hard.
    private static final int MORNINGS = 20;

    private static final int HARD_OF_TEN = 2;
    private static final Duration NOON = Duration.ofHours(12);

    List<Line> between(LocalDate from, LocalDate until) {
        var weeks = new Weeks(later(child.firstDay(), until.minusYears(LONG_AGO)));
        var days = new SimulatedCentre(seed, index + 1, weeks.until(until), World.lifelike()).days(index, shift(weeks));
        var lines = new ArrayList<Line>();
        var mornings = new ArrayList<SimulatedMorning>();
        boolean confirmed = false;
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = weeks.date(i);
            if (date.isBefore(child.firstDay())) {
                continue;
            }
            var day = new ArrayList<>(linesOf(days, i, date));
            if (days.get(i) instanceof SimulatedMorning it) {
                mornings.add(it);
            }
            if (!confirmed && !date.isBefore(from) && hasSettledIn(mornings)) {
                confirmed = true;
                day.add(atNoon(date));
            }
            if (!date.isBefore(from)) {
                day.sort(Comparator.comparing(Line::at));
                lines.addAll(day);
            }
        }
        return lines;
    }

    private Shift shift(Weeks weeks) {
        return child.move() == null
                ? Shift.NONE
                : Shift.roomMove(weeks.until(child.move().day()) - 1);
    }

    private List<Line> linesOf(List<SimulatedDay> days, int i, LocalDate date) {
        return switch (days.get(i)) {
            case SimulatedMorning it -> new DayStory(child, index, it, date, zone, seed).lines();
            case Absent _ when i > 0 && days.get(i - 1) instanceof Absent -> List.of();
            case Absent _ -> List.of(absent(date, lastAbsent(days, i), i));
        };
    }

    private static int lastAbsent(List<SimulatedDay> days, int first) {
        int last = first;
        while (last + 1 < days.size() && days.get(last + 1) instanceof Absent) {
            last++;
        }
        return last - first;
    }

    private Line absent(LocalDate from, int more, int i) {
        var weeks = new Weeks(from.minusDays(i % SimulatedDay.DAYS_A_WEEK));
        LocalDate until = weeks.date(i % SimulatedDay.DAYS_A_WEEK + more);
        var fields = Map.<String, Object>of("from", from.toString(), "until", until.toString());
        return line(from, Duration.ofHours(7), "AbsenceReported", fields);
    }

    private static boolean hasSettledIn(List<SimulatedMorning> mornings) {
        int all = mornings.size();
        return all >= MORNINGS
                && mornings.subList(all - 10, all).stream()
                                .filter(SimulatedMorning::hard)
                                .count()
                        <= HARD_OF_TEN;
    }

    private Line atNoon(LocalDate date) {
        return line(date, NOON, "SettledInConfirmed", Map.of());
    }

    private Line line(LocalDate date, Duration after, String type, Map<String, Object> fields) {
        var at = date.atStartOfDay(zone).toInstant().plus(after);
        return new Line(child.id(), at, child.team().keyPerson(), type, fields);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
