package hugkissgo.insights.metrics;

import hugkissgo.care.id.RoomId;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.separation.Outcome;
import hugkissgo.insights.separation.Separation;
import hugkissgo.insights.victory.Victory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A child's separations in the order of its mornings, on the centre's days, and its small victories, oldest first; and
/// the days of the week on which the centre is open.
public record History(ChildFile file, List<Attended> all, List<Victory> victories, Set<DayOfWeek> opening) {
    /// The window of most metrics: the last 20 recorded separations, none older than 60 days.
    static final int WINDOW = 20;

    static final int WINDOW_DAYS = 60;
    /// A planned first day and the real one lie up to two weeks apart.
    private static final int FIRST_DAYS = 14;

    private static final Comparator<Separation> AS_THEY_CAME = Comparator.comparing(
                    (Separation it) -> it.arrival().at())
            .thenComparing(it -> it.visit().value());

    public History {
        all = List.copyOf(all);
        victories = List.copyOf(victories);
        opening = Set.copyOf(opening);
    }

    public static History of(ChildFile file, List<Separation> separations, ZoneId zone) {
        var sorted = separations.stream().sorted(AS_THEY_CAME).toList();
        var all = new ArrayList<Attended>();
        for (int i = 0; i < sorted.size(); i++) {
            Separation it = sorted.get(i);
            boolean latest = i == sorted.size() - 1;
            all.add(next(all, it, latest ? it.outcome() : it.outcome().over(), zone));
        }
        return new History(file, all, file.victories(), EnumSet.allOf(DayOfWeek.class));
    }

    /// With the victories that lie behind.
    public History celebrating(Collection<Victory> behind) {
        return new History(file, all, Victory.together(behind, file.victories()), opening);
    }

    /// For a centre that is open on these days only.
    public History open(Set<DayOfWeek> weekdays) {
        return new History(file, all, victories, weekdays);
    }

    /// On how many opening days between two, both included, the child was said to be away and did not come.
    public int absent(LocalDate from, LocalDate until) {
        Set<LocalDate> came = all.stream().map(Attended::day).collect(Collectors.toSet());
        About about = About.of(file);
        return (int) from.datesUntil(until.plusDays(1))
                .filter(it -> opening.contains(it.getDayOfWeek()) && !came.contains(it))
                .filter(it -> about.awayOn(it).isPresent())
                .count();
    }

    /// What was known of the mornings before that day once all of them were over.
    public History before(LocalDate day) {
        return new History(
                file,
                all.stream()
                        .filter(it -> it.day().isBefore(day))
                        .map(Attended::over)
                        .toList(),
                victories,
                opening);
    }

    private static Attended next(List<Attended> before, Separation it, Outcome outcome, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(it.arrival().at(), zone);
        if (before.isEmpty()) {
            return new Attended(it, outcome, day, 1, 1, 0);
        }
        Attended last = before.getLast();
        int gap = (int) ChronoUnit.DAYS.between(last.day(), day);
        int step = gap == 0 ? 0 : 1;
        boolean moved = moved(last.separation().arrival().room(), it.arrival().room());
        return new Attended(it, outcome, day, last.nth() + step, moved ? 1 : last.nthInRoom() + step, gap);
    }

    private static boolean moved(@Nullable RoomId from, @Nullable RoomId to) {
        return from != null && to != null && !Objects.equals(from, to);
    }

    /// Whether the record began with the child's first days, or long after them: then its first weeks are nowhere.
    public boolean holdsFirstDays() {
        return !all.isEmpty()
                && About.of(file)
                        .firstDay()
                        .map(it ->
                                !it.plusDays(FIRST_DAYS).isBefore(all.getFirst().day()))
                        .orElse(true);
    }

    /// Everything that was recorded and is over.
    public List<Attended> recorded() {
        return all.stream().filter(Attended::isRecorded).toList();
    }

    /// The last 20 recorded, none older than 60 days before the latest.
    public List<Attended> window() {
        return last(WINDOW, WINDOW_DAYS);
    }

    public List<Attended> last(int count, int days) {
        List<Attended> recorded = recorded().stream()
                .filter(it -> ChronoUnit.DAYS.between(it.day(), latest()) <= days)
                .toList();
        return recorded.subList(Math.max(0, recorded.size() - count), recorded.size());
    }

    private LocalDate latest() {
        return all.getLast().day();
    }

    /// What an answer about these mornings rests on: all attended since the first of them, but not one still open.
    public Basis basis(Metric metric, List<Attended> counted) {
        if (counted.isEmpty()) {
            int attended = (int) all.stream().filter(it -> !it.isOpen()).count();
            return new Basis(metric, file.seq(), 0, 0, attended);
        }
        List<Attended> span = all.subList(all.indexOf(counted.getFirst()), all.size()).stream()
                .filter(it -> !it.isOpen())
                .toList();
        int k = (int) span.stream().filter(Attended::isRecorded).count();
        return new Basis(metric, file.seq(), counted.size(), k, span.size());
    }
}
