package hugkissgo.notify.family;

import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Mark;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The goodbyes of the last weeks as dots, one a day, and how many of the last ten recorded ones were happy.
record Dots(List<Dot> days, int happy, int of) {
    /// Families read "7 of the last 10 goodbyes" (INSIGHTS, message rules).
    private static final int LAST = 10;

    /// One day: filled, open with its minutes, a dash, or away.
    record Dot(
            LocalDate day,
            String mark,
            @Nullable Long minutes,
            @Nullable Boolean ongoing,
            @Nullable Integer several) {}

    static Dots of(Household household, LocalDate from, LocalDate until, ZoneId zone) {
        List<Mark> marks = household.allMarks();
        List<Dot> days = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            LocalDate date = day;
            List<Mark> ofDay = marks.stream()
                    .filter(mark -> LocalDate.ofInstant(mark.at(), zone).equals(date))
                    .toList();
            Dot dot = dot(day, ofDay, household);
            if (dot != null) {
                days.add(dot);
            }
        }
        List<Mark> recorded = recorded(marks);
        List<Mark> last = recorded.subList(Math.max(0, recorded.size() - LAST), recorded.size());
        return new Dots(
                days,
                (int) last.stream().filter(it -> it.kind() == Mark.Kind.HAPPY).count(),
                last.size());
    }

    private static @Nullable Dot dot(LocalDate day, List<Mark> marks, Household household) {
        List<Mark> recorded = recorded(marks);
        if (recorded.isEmpty()) {
            String mark = marks.isEmpty() ? "AWAY" : "NONE";
            return marks.isEmpty() && !household.isAway(day) ? null : new Dot(day, mark, null, null, null);
        }
        Integer several = recorded.size() > 1 ? recorded.size() : null;
        List<Mark> hard =
                recorded.stream().filter(it -> it.kind() == Mark.Kind.HARD).toList();
        return hard.isEmpty()
                ? new Dot(day, "HAPPY", null, null, several)
                : new Dot(day, "HARD", longest(hard), isOngoing(hard), several);
    }

    private static List<Mark> recorded(List<Mark> marks) {
        return marks.stream().filter(it -> it.kind() != Mark.Kind.NONE).toList();
    }

    private static @Nullable Long longest(List<Mark> hard) {
        return hard.stream()
                .map(Mark::minutes)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    private static @Nullable Boolean isOngoing(List<Mark> hard) {
        return hard.stream().anyMatch(Mark::ongoing) ? true : null;
    }
}
