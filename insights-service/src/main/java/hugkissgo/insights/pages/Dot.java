package hugkissgo.insights.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.metrics.Attended;
import hugkissgo.insights.metrics.History;
import hugkissgo.insights.separation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One day of a child in the calendar: glad or calm, hard with its minutes, not recorded, or away.
record Dot(
        LocalDate day,
        Mark mark,
        @Nullable Integer minutes,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean censored,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ongoing,
        @Nullable Integer several) {

    /// What the dot looks like.
    enum Mark {
        HAPPY,
        HARD,
        NONE,
        AWAY
    }

    /// The days between two dates on which there is something to show, oldest first.
    static List<Dot> of(History history, LocalDate from, LocalDate until) {
        About about = About.of(history.file());
        var dots = new ArrayList<Dot>();
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            LocalDate date = day;
            List<Attended> came =
                    history.all().stream().filter(it -> it.day().equals(date)).toList();
            if (!came.isEmpty()) {
                dots.add(of(date, came));
            } else if (about.awayOn(date).isPresent()) {
                dots.add(new Dot(date, Mark.AWAY, null, false, false, null));
            }
        }
        return dots;
    }

    /// Of several goodbyes on one day the hardest is shown, with their number.
    private static Dot of(LocalDate day, List<Attended> came) {
        Integer several = came.size() == 1 ? null : came.size();
        var hard = came.stream()
                .map(Attended::outcome)
                .filter(Outcome::isHard)
                .reduce((one, other) -> other.minutes() > one.minutes() ? other : one);
        if (hard.isPresent()) {
            Outcome it = hard.get();
            boolean ongoing = it instanceof Outcome.Open;
            return new Dot(
                    day, Mark.HARD, ongoing ? null : it.minutes(), it instanceof Outcome.Censored, ongoing, several);
        }
        boolean happy = came.stream().anyMatch(it -> it.outcome().isHappy());
        return new Dot(
                day, happy ? Mark.HAPPY : Mark.NONE, null, false, came.stream().anyMatch(Attended::isOpen), several);
    }
}
